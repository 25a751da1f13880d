import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { FailedState } from '../failed-state.tsx';
import { useSurveys } from '../home/use-surveys.ts';
import styles from './person-page.module.css';
import { TimelineLine } from './timeline-line.tsx';
import type { Timeline as Events } from './use-timeline.ts';

/** All that happened with one person, newest first, each day under its date. */
export function Timeline({
  timeline,
  askHref,
  timeZone,
}: {
  timeline: Events;
  askHref: string;
  timeZone: string;
}) {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const surveys = useSurveys().data ?? [];
  const surveyName = (id: string) => surveys.find((survey) => survey.id === id)?.name ?? '';
  const { events, isReading, error, retry } = timeline;
  const days = Map.groupBy(events, ({ at }) => formatDate(new Date(at), locale, 'long', timeZone));
  return (
    <Section title={t('person.history')} ruled>
      {error !== null && <FailedState error={error} onRetry={retry} />}
      {isReading && events.length === 0 && <Skeleton shape="list" lines={5} label={t('person.reading')} />}
      {!isReading && error === null && events.length === 0 && (
        <EmptyState
          title={t('person.nothing')}
          actions={
            <ButtonLink variant="primary" href={askHref}>
              {t('person.ask')}
            </ButtonLink>
          }
        />
      )}
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={styles.day}>
          <h3>{day}</h3>
          <ol className={styles.events}>
            {ofDay.map((event) => (
              <li key={event.id} className={styles.event}>
                <time dateTime={event.at}>{formatTime(new Date(event.at), timeZone)}</time>
                <TimelineLine event={event} surveyName={surveyName} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Section>
  );
}
