import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/controls/button.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import styles from '../../web/voices.module.css';
import type { Passive, PassiveTask } from '../contract.ts';
import { TaskDialog } from './task-dialog.tsx';
import { useChangeTask } from './use-passives.ts';

/** What is or was done for a passive. */
export function TaskLines({
  passive,
  today,
  timeZone,
}: {
  passive: Passive;
  today: string;
  timeZone: string;
}) {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  const mayWork = useMay('work');
  const change = useChangeTask();
  const [edited, edit] = useState<PassiveTask | null>(null);
  const finish = ({ id }: PassiveTask) =>
    void change.mutateAsync({ id, state: 'done' }).then(
      () =>
        notify({
          text: t('web.passives.marked-done'),
          onUndo: () => void change.mutateAsync({ id, state: 'open' }),
        }),
      (error: Error) => notify({ text: error.message }),
    );
  const standing = ({ state, owner, dueOn, settledAt }: PassiveTask): string => {
    if (state !== 'open' && settledAt !== null) {
      const date = formatDate(new Date(settledAt), locale, 'short', timeZone);
      return t(`web.passives.task.${state}`, { date });
    }
    const due = t('web.passives.by', { date: formatDate(dueOn, locale, 'short') });
    const late = dueOn < today ? `${due} (${t('web.passives.late')})` : due;
    return t('web.passives.task.open', { owner: owner?.name ?? t('web.passives.nobody'), due: late });
  };
  return (
    <>
      <ul className={styles.tasks}>
        {passive.tasks.map((task) => (
          <li key={task.id}>
            <span>
              <strong>{task.title}</strong> <span className={styles.quiet}>{standing(task)}</span>
            </span>
            {mayWork && (
              <span className={styles.pair}>
                {task.state === 'open' && (
                  <Button
                    dense
                    icon="check"
                    aria-label={t('web.passives.mark-done-of', { title: task.title })}
                    onPress={() => finish(task)}
                  >
                    {t('web.passives.mark-done')}
                  </Button>
                )}
                <Button
                  dense
                  variant="quiet"
                  aria-label={t('web.passives.edit-of', { title: task.title })}
                  onPress={() => edit(task)}
                >
                  {t('web.passives.edit')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {edited !== null && <TaskDialog passive={passive} task={edited} onClose={() => edit(null)} />}
    </>
  );
}
