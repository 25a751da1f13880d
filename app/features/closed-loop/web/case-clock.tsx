import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/class-names.ts';
import { isoDayIn } from '../../../ui/format/calendar-day.ts';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatDateTime, formatTime } from '../../../ui/format/format-time.ts';
import { useLocale } from '../../../ui/locale.ts';
import { DueClock } from '../../../ui/marks/due-clock.tsx';
import type { Case } from '../contract.ts';
import styles from './cases-page.module.css';
import { clockOf } from './clock-of.ts';

export interface CaseClockProps {
  one: Case;
  now: Date;
  timeZone: string;
}

/** What is left until the target, then until the limit; nothing runs for a closed case. */
export function CaseClock({ one, now, timeZone }: CaseClockProps) {
  const { t } = useTranslation('closed-loop');
  const locale = useLocale();
  const clock = clockOf(one, now);
  if (clock === null) {
    return one.closedAt === null ? null : (
      <time className={styles.hint} dateTime={one.closedAt}>
        {t('web.closed-on', { date: formatDate(new Date(one.closedAt), locale, 'medium', timeZone) })}
      </time>
    );
  }
  const { kind, until, share } = clock;
  const isToday = isoDayIn(until, timeZone) === isoDayIn(now, timeZone);
  const time = isToday ? formatTime(until, timeZone) : formatDateTime(until, locale, timeZone);
  return (
    <>
      <DueClock limit={until} now={now} />
      <svg className={styles.track} height="4" width="100%" aria-hidden="true">
        <rect className={styles.whole} width="100%" height="4" rx="2" />
        <rect
          className={classNames(styles.gone, until < now && styles.late)}
          width={`${share * 100}%`}
          height="4"
          rx="2"
        />
      </svg>
      <span className={styles.hint}>{t(`web.${kind}`, { time })}</span>
    </>
  );
}
