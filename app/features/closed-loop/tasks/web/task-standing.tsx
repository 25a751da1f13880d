import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { bandOf } from '../../../../ui/marks/band-of.ts';
import type { Task } from '../contract.ts';
import type { TaskItemProps } from './task-item.tsx';
import styles from './tasks.module.css';

/** By when it is due, or when it ended; whose it is; and what its customer said next. */
export function TaskStanding({ task, timeZone, showsOwner = true }: TaskItemProps) {
  const { t } = useTranslation('tasks');
  const locale = useLocale();
  const { state, dueOn, isLate, settledAt, owner, next } = task;
  const said =
    state === 'open' || settledAt === null
      ? t(isLate ? 'web.late' : 'web.due', { day: formatDate(dueOn, locale, 'weekday') })
      : t(`web.${state}-on`, { day: formatDate(new Date(settledAt), locale, 'medium', timeZone) });
  return (
    <>
      <span className={isLate ? styles.late : undefined}>{said}</span>
      {showsOwner && ` · ${owner?.name ?? t('web.nobody')}`}
      {next !== null && (
        <>
          {' · '}
          <span className={styles[fateOf(task)]}>{t(`web.next.${fateOf(task)}`, { score: next.score })}</span>
        </>
      )}
    </>
  );
}

const RANK = { detractor: 0, passive: 1, promoter: 2 } as const;

/** Won: in a better band than the answer that the task came from. */
function fateOf({ answer, next }: Task): 'gained' | 'same' | 'lost' {
  if (answer === null || next === null) return 'same';
  const moved = RANK[bandOf(next.score)] - RANK[bandOf(answer.score)];
  return moved > 0 ? 'gained' : moved < 0 ? 'lost' : 'same';
}
