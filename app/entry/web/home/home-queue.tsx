import { useTranslation } from 'react-i18next';
import { DEFAULT_RULES } from '../../../features/closed-loop/clocks/default-rules.ts';
import { useClockSettings } from '../../../features/closed-loop/clocks/web/use-clock-settings.ts';
import { CaseScore } from '../../../features/closed-loop/workspace/web/case-score.tsx';
import { replyClock } from '../../../features/closed-loop/workspace/web/reply-clock.ts';
import { WaitingStrip } from '../../../ui/charts/waiting-strip.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { formatDuration } from '../../../ui/format/format-duration.ts';
import { Actions } from '../../../ui/layout/actions.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { DueClock } from '../../../ui/marks/due-clock.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { useOrganization } from '../organization-context.ts';
import styles from './home-page.module.css';
import { useQueueHead, useWaiting } from './use-figures.ts';

const SHOWN = 3;

/** As many as a strip can tell apart. */
const ON_STRIP = 40;

const MINUTE_MS = 60_000;

/** "n detractors are waiting; the oldest x h" (customers, when some asked for contact), and the three whose limit comes first. */
export function HomeQueue() {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const { slug } = useOrganization();
  const now = useNow();
  const waiting = useWaiting().data;
  const cases = useQueueHead(ON_STRIP).data?.items ?? [];
  const targetMinutes = useClockSettings().data?.targetMinutes ?? DEFAULT_RULES.targetMinutes;
  if (waiting === undefined) return null;
  if (waiting.waiting === 0 || waiting.oldestOpenedAt === null) {
    return (
      <Panel title={t('home.queue.none')} note={t('home.queue.none-note')}>
        <Actions>
          <ButtonLink href={`/${slug}/cases/list?status=any`} variant="quiet">
            {t('home.queue.all')}
          </ButtonLink>
        </Actions>
      </Panel>
    );
  }
  const isOfDetractors = waiting.detractors === waiting.waiting;
  const waitedMs = now.getTime() - Date.parse(waiting.oldestOpenedAt);
  const oldest = t('home.queue.oldest', { duration: formatDuration(waitedMs, locale) });
  return (
    <Panel
      title={t(isOfDetractors ? 'home.queue.waiting' : 'home.queue.waiting-all', { count: waiting.waiting })}
      note={waitedMs < MINUTE_MS ? t('home.queue.just-now') : oldest}
    >
      <WaitingStrip
        targetMs={targetMinutes * MINUTE_MS}
        waiting={cases.map(({ id, contact, reason, startedAt, targetAt }) => ({
          id,
          name: contact.name ?? contact.email ?? t('home.queue.no-name'),
          waitedMs: now.getTime() - Date.parse(startedAt),
          isDetractor: reason === 'detractor',
          isLate: now.getTime() > Date.parse(targetAt),
        }))}
      />
      <ul>
        {cases.slice(0, SHOWN).map((one) => (
          <li key={one.id} className={styles.row}>
            <CaseScore one={one} />
            <span className={styles.who}>
              <Link tone="ink" href={`/${slug}/cases/${one.id}`}>
                <strong>{one.contact.name ?? one.contact.email ?? t('home.queue.no-name')}</strong>
              </Link>
              <small>{one.comment ?? t('home.comments.none')}</small>
            </span>
            <DueClock limit={replyClock(one, now)?.until ?? new Date(one.limitAt)} now={now} />
          </li>
        ))}
      </ul>
      <Actions>
        <ButtonLink href={`/${slug}/cases`} variant="primary">
          {t('home.queue.open')}
        </ButtonLink>
        <ButtonLink href={`/${slug}/cases/list?status=any`} variant="quiet">
          {t('home.queue.all')}
        </ButtonLink>
      </Actions>
    </Panel>
  );
}
