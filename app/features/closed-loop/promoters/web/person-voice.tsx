import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Section } from '../../../../ui/layout/section.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { ASKED_OF_PROMOTERS } from '../ask-kinds.ts';
import { AskDialog } from './ask-dialog.tsx';
import { AskLines } from './ask-lines.tsx';
import { usePromoters } from './use-voices.ts';
import styles from './voices.module.css';

/** On a promoter's page: what they were asked for, and the way to ask. Nothing for anybody else. */
export function PersonVoice({ contactId, timeZone }: { contactId: string; timeZone: string }) {
  const { t } = useTranslation('promoters');
  const mayWork = useMay('work');
  const voice = usePromoters(`contact=${contactId}`).data?.pages[0]?.items[0];
  const [isAsking, ask] = useState(false);
  if (voice === undefined) return null;
  return (
    <Section title={t('web.person.title')} ruled>
      <div className={styles.aside}>
        <AskLines asks={voice.asks.filter(({ kind }) => kind !== 'offer')} timeZone={timeZone} />
        {mayWork && (
          <Button dense onPress={() => ask(true)}>
            {t('web.person.ask')}
          </Button>
        )}
      </div>
      {isAsking && (
        <AskDialog contactIds={[contactId]} kinds={ASKED_OF_PROMOTERS} onClose={() => ask(false)} />
      )}
    </Section>
  );
}
