import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ResponseScore } from '../../../features/responses/web/response-score.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import type { IconName } from '../../../ui/marks/icon-paths.ts';
import styles from './person-page.module.css';
import type { TimelineEvent } from './use-timeline.ts';

const ICONS: Record<Exclude<TimelineEvent['kind'], 'response'>, IconName> = {
  invitation: 'mail',
  'case-opened': 'inbox',
  'case-closed': 'check',
  log: 'person',
};

/** One thing that happened: a mark, what it was, and why or by whom. */
export function TimelineLine({
  event,
  surveyName,
}: {
  event: TimelineEvent;
  surveyName: (id: string) => string;
}) {
  if (event.kind === 'response') {
    const { response } = event;
    return (
      <>
        <ResponseScore response={response} size={28} />
        <Answer response={response} survey={surveyName(response.surveyId)} />
      </>
    );
  }
  return (
    <>
      <span className={styles.mark}>
        <Icon name={ICONS[event.kind]} size={18} />
      </span>
      <Words event={event} />
    </>
  );
}

type ResponseEvent = Extract<TimelineEvent, { kind: 'response' }>;

function Answer({ response, survey }: { response: ResponseEvent['response']; survey: string }) {
  const { t } = useTranslation('entry');
  const words = useTranslation('responses').t;
  const { comment, state, stateReason, locale } = response;
  return (
    <Told note={survey}>
      {comment === null ? (
        t('person.no-comment')
      ) : (
        <span className={styles.words} lang={locale ?? undefined}>
          {comment}
        </span>
      )}
      {state !== 'counted' && (
        <span className={styles.why}>
          {t(`person.states.${state}`)}
          {stateReason !== null && ` · ${words(`reasons.${stateReason}`, { defaultValue: stateReason })}`}
        </span>
      )}
    </Told>
  );
}

function Words({ event }: { event: Exclude<TimelineEvent, ResponseEvent> }) {
  const { t } = useTranslation('entry');
  const distribution = useTranslation('distribution').t;
  const organizations = useTranslation('organizations').t;
  if (event.kind === 'log') {
    const { actorKind, actorName, action } = event.entry;
    return (
      <Told>
        <strong>{actorName ?? organizations(`web.settings.actor.${actorKind}`)}</strong>{' '}
        {organizations(`web.actions.${action}`, { defaultValue: action })}
      </Told>
    );
  }
  if (event.kind === 'invitation') {
    const { state, reason, bouncedAt, survey } = event.invitation;
    return (
      <Told note={survey.name}>
        {t(`person.invitations.${bouncedAt === null ? state : 'bounced'}`)}
        {reason !== null && (
          <span className={styles.why}>
            {distribution(`web.reasons.${reason}`, { defaultValue: reason })}
          </span>
        )}
      </Told>
    );
  }
  const { one } = event;
  const owner = one.owner?.name;
  return (
    <Told note={one.survey.name}>
      {t(`person.${event.kind}`)}
      {owner !== undefined && <span className={styles.why}>{t('person.owner', { name: owner })}</span>}
    </Told>
  );
}

function Told({ note, children }: { note?: string; children: ReactNode }) {
  return (
    <div className={styles.told}>
      <div>{children}</div>
      {note !== undefined && <span className={styles.why}>{note}</span>}
    </div>
  );
}
