import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Section } from '../../../../ui/layout/section.tsx';
import type { ContactItem } from '../../contract.ts';
import { LiftDialog } from '../lift-dialog.tsx';
import { SuppressionState } from '../suppression-state.tsx';
import { useLiftSuppression, useOptOut } from '../use-contacts.ts';
import { nameOf } from './name-of.ts';
import styles from './person.module.css';

export interface PersonStandingProps {
  contact: ContactItem;
  timeZone: string;
  isMayWork: boolean;
}

/** Whether they may be asked, why not, and the way to say that they said no. */
export function PersonStanding({ contact, timeZone, isMayWork }: PersonStandingProps) {
  const { t } = useTranslation('contacts');
  const optOut = useOptOut();
  const lift = useLiftSuppression();
  const [isLifting, setLifting] = useState(false);
  const person = nameOf(contact) ?? t('web.no-name');
  const { id } = contact;
  const isStopped = contact.suppressions.length > 0;
  const stop = () =>
    optOut.mutate(id, {
      onSuccess: () =>
        notify({
          text: t('web.stop.done', { person }),
          onUndo: () => lift.mutate({ id, reason: 'opted-out' }),
        }),
      onError: (error) => notify({ text: error.message }),
    });
  return (
    <Section title={t('web.columns.state')} ruled>
      <div className={styles.standing}>
        <p>
          <SuppressionState contact={contact} timeZone={timeZone} />
          {contact.consent === 'given' && !isStopped && <span>{t('web.person.consent-given')}</span>}
        </p>
        {isMayWork && isStopped && (
          <Button dense aria-label={t('web.lift.open-of', { person })} onPress={() => setLifting(true)}>
            {t('web.lift.open')}
          </Button>
        )}
        {isMayWork && !isStopped && contact.email !== null && (
          <Button dense aria-label={t('web.stop.of', { person })} onPress={stop}>
            {t('web.stop.button')}
          </Button>
        )}
      </div>
      {isLifting && <LiftDialog contact={contact} onClose={() => setLifting(false)} />}
    </Section>
  );
}
