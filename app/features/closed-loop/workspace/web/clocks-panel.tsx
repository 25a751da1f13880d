import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { formatClock } from '../../../../ui/format/format-clock.ts';
import { formatDuration } from '../../../../ui/format/format-duration.ts';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useNow } from '../../../../ui/use-now.ts';
import type { Case } from '../../contract.ts';
import type { Ladder } from '../clocks/contract.ts';
import { ClockBar } from './clock-bar.tsx';
import styles from './clocks-panel.module.css';
import { momentOf } from './moment-of.ts';
import { timeOf } from './reply-clock.ts';
import { SidePanel } from './side-panel.tsx';
import { useCase, useLadder } from './use-case.ts';
import { useWorkspace } from './workspace-context.ts';

/** Both clocks, and what stops them. */
export function ClocksPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const now = useNow();
  const { timeZone } = useWorkspace();
  const one = useCase(caseId).data;
  if (one === undefined) return null;
  const { firstContactAt, status } = one;
  const isRunning = firstContactAt === null && (status === 'open' || status === 'in-progress');
  return (
    <SidePanel title={t('clocks.title')}>
      {isRunning && (
        <>
          <Clock one={one} kind="target" />
          <Clock one={one} kind="limit" />
          <p className={styles.hint}>
            {t('clocks.stops')} <Rungs caseId={caseId} />
          </p>
        </>
      )}
      {!isRunning && firstContactAt !== null && (
        <p className={styles.hint}>
          {t('clocks.stopped', { time: momentOf(firstContactAt, now, locale, timeZone) })}{' '}
          {t(
            firstContactAt <= one.targetAt
              ? 'clocks.in-target'
              : firstContactAt <= one.limitAt
                ? 'clocks.in-limit'
                : 'clocks.too-late',
          )}
        </p>
      )}
      {!isRunning && firstContactAt === null && <p className={styles.hint}>{t('clocks.never')}</p>}
    </SidePanel>
  );
}

/** Who was told, and who comes next. */
function Rungs({ caseId }: { caseId: string }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const now = useNow();
  const { timeZone } = useWorkspace();
  const rungs = useLadder(caseId).data?.rungs ?? [];
  const said = (one: Ladder['rungs'][number]): string =>
    one.member === null
      ? t(`clocks.rungs.${one.rung}`)
      : t('clocks.rung', { name: one.member.name, rung: t(`clocks.rungs.${one.rung}`) });
  const told = rungs.filter(({ toldAt }) => toldAt !== null);
  const next = rungs.filter(({ at }) => at !== null);
  const [first] = next;
  // One person on two rungs is named once.
  const isFirstOf = (one: Ladder['rungs'][number], index: number, all: typeof next): boolean =>
    one.member === null || all.findIndex(({ member }) => member?.id === one.member?.id) === index;
  return (
    <>
      {told.length > 0 && `${t('clocks.told', { names: formatList(told.map(said), locale) })} `}
      {first !== undefined &&
        t('clocks.else', {
          names: next.filter(isFirstOf).map(said).join(t('clocks.then')),
          time: momentOf(first.at ?? '', now, locale, timeZone),
        })}
    </>
  );
}

function Clock({ one, kind }: { one: Case; kind: 'target' | 'limit' }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const now = useNow();
  const { timeZone } = useWorkspace();
  const end = kind === 'target' ? one.targetAt : one.limitAt;
  const { until, share, isLate } = timeOf(one.startedAt, end, now);
  const ladder = useLadder(one.id).data;
  const length =
    ladder === undefined ? '' : formatDuration(kind === 'target' ? ladder.targetMinutes * 60_000 : 0, locale);
  return (
    <div className={styles.clock}>
      <p className={styles.said}>
        <span>
          {ladder === undefined
            ? t(`clocks.${kind}`)
            : t(`clocks.${kind}-of`, { length, hours: ladder.limitHours })}
        </span>
        <strong className={classNames(isLate && styles.late)}>{formatClock(until, now, locale)}</strong>
      </p>
      <ClockBar share={share} isLate={isLate} marksEnd />
      <p className={styles.ends}>
        <time dateTime={one.startedAt}>{momentOf(one.startedAt, now, locale, timeZone)}</time>
        <time dateTime={end}>{momentOf(end, now, locale, timeZone)}</time>
      </p>
    </div>
  );
}
