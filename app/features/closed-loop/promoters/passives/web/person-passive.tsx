import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../../../ui/layout/section.tsx';
import { ASKED_OF_PASSIVES } from '../../ask-kinds.ts';
import { AskDialog } from '../../web/ask-dialog.tsx';
import styles from '../../web/voices.module.css';
import { PassiveAct } from './passive-act.tsx';
import { TaskLines } from './task-lines.tsx';
import { usePassives } from './use-passives.ts';

/** On a passive's page: what would have made it a 9 or 10, who has them, and what is done about it. */
export function PersonPassive({ contactId, timeZone }: { contactId: string; timeZone: string }) {
  const { t } = useTranslation('promoters');
  const passive = usePassives(`show=at-risk&contact=${contactId}`).data?.pages[0]?.items[0];
  const [isAsking, ask] = useState(false);
  if (passive === undefined) return null;
  const { contact, idea, owner } = passive;
  return (
    <Section title={t('web.person.passive')} ruled>
      <div className={styles.aside}>
        {idea === null ? (
          <p className={styles.quiet}>{t('web.passives.no-idea')}</p>
        ) : (
          <p className={styles.words}>{idea}</p>
        )}
        <p className={styles.quiet}>
          {t('web.passives.owner', { name: owner?.name ?? t('web.passives.nobody') })}
        </p>
        {passive.tasks.length > 0 && <TaskLines {...{ passive, timeZone }} />}
        <PassiveAct
          passive={passive}
          name={contact.name ?? contact.email ?? t('web.no-name')}
          onAsk={() => ask(true)}
        />
      </div>
      {isAsking && (
        <AskDialog contactIds={[contactId]} kinds={ASKED_OF_PASSIVES} onClose={() => ask(false)} />
      )}
    </Section>
  );
}
