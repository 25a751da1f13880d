import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import styles from '../../web/voices.module.css';
import type { Passive } from '../contract.ts';
import { NewTaskDialog } from './new-task-dialog.tsx';
import { useMakeTask } from './use-passives.ts';

export interface PassiveActProps {
  passive: Passive;
  name: string;
  onAsk: () => void;
}

/** What can be done for a passive now: ask what would have made it a 9 or 10, or make a task of their idea. */
export function PassiveAct({ passive, name, onAsk }: PassiveActProps) {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  const mayWork = useMay('work');
  const make = useMakeTask();
  const [isWriting, write] = useState(false);
  const isBusy = passive.tasks.some(({ source, state }) => source === 'idea' && state === 'open');
  if (!mayWork || isBusy) return null;
  const take = () =>
    void make.mutateAsync({ contactId: passive.contact.id }).then(
      ({ owner, dueOn }) =>
        notify({
          text: t('web.passives.task-made', {
            owner: owner?.name ?? '',
            date: formatDate(dueOn, locale, 'short'),
          }),
        }),
      (error: unknown) => {
        if (error instanceof ProblemError) write(true);
        else notify({ text: t('web.failed') });
      },
    );
  return (
    <div className={styles.buttons}>
      {passive.idea === null ? (
        <>
          {passive.asks.length === 0 && (
            <Button dense aria-label={t('web.passives.ask-why-of', { name })} onPress={onAsk}>
              {t('web.passives.ask-why')}
            </Button>
          )}
          <Button
            dense
            variant="quiet"
            aria-label={t('web.passives.dialog.new-of', { name })}
            onPress={() => write(true)}
          >
            {t('web.passives.dialog.new')}
          </Button>
        </>
      ) : (
        <Button
          dense
          isPending={make.isPending}
          aria-label={t('web.passives.make-task-of', { name })}
          onPress={take}
        >
          {t('web.passives.make-task')}
        </Button>
      )}
      {isWriting && <NewTaskDialog passive={passive} onClose={() => write(false)} />}
    </div>
  );
}
