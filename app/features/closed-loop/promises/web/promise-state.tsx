import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../../ui/format/format-clock.ts';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useNow } from '../../../../ui/use-now.ts';
import rows from '../../workspace/web/owed-rows.module.css';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { CasePromise } from '../contract.ts';
import styles from './promises.module.css';

/** When a promise is due, who keeps it, when it comes back; or how it ended. */
export function PromiseState({ promise }: { promise: CasePromise }) {
  const { t } = useTranslation('promises');
  const locale = useLocale();
  const now = useNow();
  const { timeZone } = useWorkspace();
  const moment = (at: string) => formatDateTime(new Date(at), locale, timeZone);
  const { state, dueAt, keeper, brokenAt, settledAt, reason, remindBeforeAt, remindOnAt } = promise;
  const isOwed = state === 'open' || state === 'broken';
  const next = [remindBeforeAt, remindOnAt].find((at) => at !== null && Date.parse(at) > now.getTime());
  return (
    <p className={rows.note}>
      {keeper === null
        ? t('web.due', { due: moment(dueAt) })
        : t('web.due-by', { due: moment(dueAt), name: keeper.name })}{' '}
      {isOwed && Date.parse(dueAt) <= now.getTime() && (
        <span className={styles.late}>
          {t('web.late', { clock: formatClock(new Date(dueAt), now, locale) })}
        </span>
      )}
      {isOwed && next != null && t('web.reminder', { time: moment(next) })}
      {state === 'kept' &&
        settledAt !== null &&
        t(brokenAt === null ? 'web.kept-on' : 'web.kept-late-on', { time: moment(settledAt) })}
      {state === 'dropped' && (reason === null ? t('web.dropped') : t('web.dropped-why', { reason }))}
      {promise.moves.length > 0 &&
        ` ${t('web.moved', { count: promise.moves.length, reason: promise.moves.at(-1)?.reason })}`}
    </p>
  );
}
