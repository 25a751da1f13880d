import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import { formatAgo } from '../../../../ui/format/format-ago.ts';
import { formatClock } from '../../../../ui/format/format-clock.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import type { Case } from '../../contract.ts';
import { CaseScore } from './case-score.tsx';
import { ClockBar } from './clock-bar.tsx';
import { nameOf } from './name-of.ts';
import styles from './queue.module.css';
import { replyClock } from './reply-clock.ts';
import { useWorkspace } from './workspace-context.ts';

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
  const { timeZone } = useWorkspace();
  const clock = replyClock(one, now);
  const { firstContactAt, comment } = one;
  const isStepLate = one.nextStep !== null && one.nextStep.dueOn < isoDayIn(now, timeZone);
  return (
    <Link
      href={href}
      data-row={one.id}
      className={styles.row ?? ''}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <CaseScore one={one} size={32} />
      <span className={styles.who}>
        <strong>{nameOf(one.contact) ?? t('no-name')}</strong>
        <span className={classNames(styles.clock, clock?.isLate === true && styles.late)}>
          {clock !== null && formatClock(clock.until, now, locale)}
          {clock === null && firstContactAt !== null && formatAgo(new Date(firstContactAt), now, locale)}
        </span>
      </span>
      <span className={styles.words}>{comment ?? t('no-comment')}</span>
      {one.nextStep !== null && (
        <span className={classNames(styles.step, isStepLate && styles.late)}>
          <Icon name="flag" size={14} />
          {formatDate(one.nextStep.dueOn, locale, 'weekday')}, {one.nextStep.text}
        </span>
      )}
      {clock !== null && (
        <span className={styles.bar}>
          <ClockBar share={clock.share} isLate={clock.isLate} />
        </span>
      )}
    </Link>
  );
}
