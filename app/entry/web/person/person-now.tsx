import { useTranslation } from 'react-i18next';
import type { Case } from '../../../features/closed-loop/contract.ts';
import { CaseScore } from '../../../features/closed-loop/workspace/web/case-score.tsx';
import { ClockBar } from '../../../features/closed-loop/workspace/web/clock-bar.tsx';
import { replyClock } from '../../../features/closed-loop/workspace/web/reply-clock.ts';
import type { Response } from '../../../features/responses/contract.ts';
import { ResponseScore } from '../../../features/responses/web/response-score.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { DueClock } from '../../../ui/marks/due-clock.tsx';
import { useNow } from '../../../ui/use-now.ts';
import styles from './person-page.module.css';

/** As many scores as a line holds. */
const SCORES = 6;

/** What to know before the first word: do they wait for us, and what did they say so far. */
export function PersonNow({
  cases,
  responses,
  root,
  timeZone,
}: {
  cases: readonly Case[];
  responses: readonly Response[];
  root: string;
  timeZone: string;
}) {
  const waiting = cases.filter(({ status }) => status === 'open' || status === 'in-progress');
  const counted = responses
    .filter(({ state }) => state === 'counted')
    .slice(0, SCORES)
    .toReversed();
  return (
    <>
      {waiting.map((one) => (
        <WaitingCase key={one.id} one={one} root={root} />
      ))}
      {counted.length > 0 && <Scores responses={counted} timeZone={timeZone} />}
    </>
  );
}

function WaitingCase({ one, root }: { one: Case; root: string }) {
  const { t } = useTranslation('entry');
  const now = useNow();
  const clock = replyClock(one, now);
  return (
    <Panel className={styles.waiting ?? ''}>
      <CaseScore one={one} size={52} />
      <div className={styles.told}>
        <h2>{t(`person.waiting.${one.status}`)}</h2>
        {one.comment !== null && <p className={styles.quote}>{one.comment}</p>}
        <p className={styles.why}>
          {one.owner === null ? t('person.no-owner') : t('person.owner', { name: one.owner.name })}
        </p>
      </div>
      <div className={styles.clock}>
        {clock !== null && (
          <>
            <DueClock limit={clock.until} now={now} />
            <ClockBar share={clock.share} isLate={clock.isLate} />
          </>
        )}
        <ButtonLink dense href={`${root}/cases/${one.id}`}>
          {t('person.to-cases')}
        </ButtonLink>
      </div>
    </Panel>
  );
}

function Scores({ responses, timeZone }: { responses: readonly Response[]; timeZone: string }) {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  return (
    <div className={styles.scores}>
      <h2>{t('person.scores', { count: responses.length })}</h2>
      <ol>
        {responses.map((response) => (
          <li key={response.id}>
            <ResponseScore response={response} size={28} />
            <time dateTime={response.answeredAt}>
              {formatDate(new Date(response.answeredAt), locale, 'medium', timeZone)}
            </time>
          </li>
        ))}
      </ol>
    </div>
  );
}
