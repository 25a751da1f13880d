import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useNow } from '../../../../ui/use-now.ts';
import styles from './case-timeline.module.css';
import { EventLine } from './event-line.tsx';
import { TIMELINE_LINES } from './timeline-lines.tsx';
import { useTimeline } from './use-case.ts';
import { useWorkspace } from './workspace-context.ts';

/** What happened, oldest first; each day under its date, unless it is only today. */
export function CaseTimeline({ caseId }: { caseId: string }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const now = useNow();
  const { timeZone } = useWorkspace();
  const { data, error, refetch } = useTimeline(caseId);
  if (data === undefined) {
    if (error === null) return null;
    return (
      <ErrorState
        title={t('timeline-failed')}
        actions={<Button onPress={() => refetch()}>{t('retry')}</Button>}
      >
        {error.message}
      </ErrorState>
    );
  }
  const days = Map.groupBy(data.items, ({ at }) => isoDayIn(new Date(at), timeZone));
  return (
    <section className={styles.timeline} aria-label={t('timeline-label')}>
      {data.isCut && <p className={styles.day}>{t('timeline-cut')}</p>}
      {[...days].map(([day, items]) => (
        <div key={day}>
          {(days.size > 1 || day !== isoDayIn(now, timeZone)) && (
            <h3 className={styles.day}>{formatDate(day, locale, 'weekday')}</h3>
          )}
          <ol className={styles.items}>
            {items.map((item) => {
              const Line = TIMELINE_LINES[item.kind] ?? EventLine;
              return (
                <li key={item.id} className={styles.item}>
                  <time dateTime={item.at}>{formatTime(new Date(item.at), timeZone)}</time>
                  <div className={styles.what}>
                    <Line item={item} names={data.names} caseId={caseId} />
                  </div>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </section>
  );
}
