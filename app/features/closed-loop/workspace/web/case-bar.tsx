import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatClock } from '../../../../ui/format/format-clock.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { useNow } from '../../../../ui/use-now.ts';
import type { Case } from '../../contract.ts';
import styles from './case-bar.module.css';
import { countsQuery } from './desk-search.ts';
import { momentOf } from './moment-of.ts';
import { replyClock } from './reply-clock.ts';
import { useHistory } from './use-case.ts';
import { useWaiting } from './use-queue.ts';
import { useWorkspace } from './workspace-context.ts';

/** On a small screen: the way back to the queue, the call, and the clock as a strip. */
export function CaseBar({
  one,
  queueHref,
  whose,
}: {
  one: Case;
  queueHref: string;
  /** Whose cases the queue holds. */
  whose: string | undefined;
}) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const now = useNow();
  const { timeZone, me } = useWorkspace();
  const count = useWaiting(countsQuery(whose, me.id)).data?.waiting;
  const phone = useHistory(one.id).data?.contact.phone ?? null;
  const clock = replyClock(one, now);
  return (
    <div className={styles.bar}>
      <div className={styles.ways}>
        <Link href={queueHref} className={styles.back ?? ''}>
          <Icon name="chevron-left" size={18} />
          {count === undefined ? t('bar.queue') : t('bar.queue-of', { count })}
        </Link>
        {phone !== null && (
          <Link
            href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
            aria-label={t('bar.call')}
            className={styles.call ?? ''}
          >
            <Icon name="call" size={20} />
          </Link>
        )}
      </div>
      {clock !== null && (
        <p className={classNames(styles.strip, clock.isLate && styles.late)}>
          <Icon name="clock" size={18} />
          <strong>{formatClock(clock.until, now, locale)}</strong>
          <span>
            {t(`bar.${clock.kind}`, { time: momentOf(clock.until.toISOString(), now, locale, timeZone) })}
          </span>
        </p>
      )}
    </div>
  );
}
