import { formatNumber } from '../format/format-number.ts';
import { formatPercent } from '../format/format-percent.ts';
import { useLocale } from '../locale.ts';
import styles from './steps-chart.module.css';

export interface Step {
  id: string;
  name: string;
  count: number;
  /** What else is to be said of it: "41 revenues". */
  note?: string | undefined;
}

/** How many are left after each step: bars of one scale, one under the other. */
export function StepsChart({ steps }: { steps: readonly Step[] }) {
  const locale = useLocale();
  const most = Math.max(1, ...steps.map(({ count }) => count));
  return (
    <ol className={styles.steps}>
      {steps.map(({ id, name, count, note }, i) => {
        const before = steps[i - 1]?.count ?? 0;
        return (
          <li key={id} className={styles.step}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <span className={styles.count}>
              <strong>{formatNumber(count, locale)}</strong>
              {i > 0 && before > 0 && <span> {formatPercent(count / before, locale)}</span>}
            </span>
            {note && <span className={styles.note}>{note}</span>}
          </li>
        );
      })}
    </ol>
  );
}
