import { formatNumber } from '../../../ui/format/format-number.ts';
import { useLocale } from '../../../ui/locale.ts';
import styles from './counts-bar.module.css';

export interface CountsPart {
  readonly id: 'created' | 'updated' | 'known' | 'refused';
  readonly count: number;
  readonly label: string;
}

/** Counts that are no bands: ink, edge, line and a hatch, each with its figure beneath. */
export function CountsBar({ parts }: { parts: readonly CountsPart[] }) {
  const locale = useLocale();
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (
    <div className={styles.counts}>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ id, count }) => (
          <span key={id} className={styles[id]} style={{ flexGrow: count / total }} />
        ))}
      </div>
      <dl className={styles.legend}>
        {shown.map(({ id, count, label }) => (
          <div key={id}>
            <dd>{formatNumber(count, locale)}</dd>
            <dt>
              <span className={`${styles.key} ${styles[id]}`} aria-hidden="true" />
              {label}
            </dt>
          </div>
        ))}
      </dl>
    </div>
  );
}
