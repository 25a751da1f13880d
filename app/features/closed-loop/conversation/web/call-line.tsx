import { useTranslation } from 'react-i18next';
import type { TimelineLineProps } from '../../workspace/web/timeline-lines.tsx';
import { callSchema } from '../contract.ts';
import styles from './lines.module.css';

/** A call or a meeting: whether the customer was reached, and what was said. */
export function CallLine({ item }: TimelineLineProps) {
  const { t } = useTranslation('conversation');
  const { author, type, attempt, minutes, summary } = callSchema.parse(item.details);
  const what = attempt === null ? t(`web.did.${type}`) : t('web.did.missed');
  const lasted = minutes === null || minutes === 0 ? '' : t('web.lasted', { count: minutes });
  return (
    <div className={styles.call}>
      <p>
        <strong>{author?.name ?? t('web.somebody')}</strong> {what}
        {lasted}.{' '}
        {attempt !== null && t(attempt > 3 ? 'web.attempt-more' : 'web.attempt', { count: attempt })}
      </p>
      {summary !== '' && <p className={styles.words}>{summary}</p>}
    </div>
  );
}
