import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { formatAgo } from '../../../../ui/format/format-ago.ts';
import { formatClock } from '../../../../ui/format/format-clock.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { ScoreShape } from '../../../../ui/marks/score-shape.tsx';
import type { Case } from '../../contract.ts';
import { ClockBar } from './clock-bar.tsx';
import { nameOf } from './name-of.ts';
import styles from './queue.module.css';
import { replyClock } from './reply-clock.ts';

export interface QueueRowProps {
  one: Case;
  href: string;
  isCurrent: boolean;
  now: Date;
}

/** Who waits, their words, and how long is left. */
export function QueueRow({ one, href, isCurrent, now }: QueueRowProps) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const clock = replyClock(one, now);
  const { firstContactAt, comment, score } = one;
  return (
    <Link
      href={href}
      data-row={one.id}
      className={styles.row ?? ''}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <ScoreShape score={score} size={32} />
      <span className={styles.who}>
        <strong>{nameOf(one.contact) ?? t('no-name')}</strong>
        <span className={classNames(styles.clock, clock?.isLate === true && styles.late)}>
          {clock !== null && formatClock(clock.until, now, locale)}
          {clock === null && firstContactAt !== null && formatAgo(new Date(firstContactAt), now, locale)}
        </span>
      </span>
      <span className={styles.words}>{comment ?? t('no-comment')}</span>
      {clock !== null && (
        <span className={styles.bar}>
          <ClockBar share={clock.share} isLate={clock.isLate} />
        </span>
      )}
    </Link>
  );
}
