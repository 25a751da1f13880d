import { useTranslation } from 'react-i18next';
import rows from '../../workspace/web/owed-rows.module.css';
import styles from './gestures.module.css';
import { useGestureWords } from './use-gesture-words.ts';
import { useGestureBudget } from './use-gestures.ts';

/** What was spent of which budget in this period. */
export function GestureBudgets() {
  const { t } = useTranslation('gestures');
  const words = useGestureWords();
  const budget = useGestureBudget().data;
  if (budget === undefined) return null;
  const { organization, teams, currency, period } = budget;
  const all = [
    ...(organization === null ? [] : [{ ...organization, name: t('web.budget.organization') }]),
    ...teams,
  ];
  if (all.length === 0) return null;
  return (
    <section aria-label={t('web.budget.title', { period: words.during(period) })}>
      <p className={rows.note}>{t('web.budget.title', { period: words.during(period) })}</p>
      <ul className={styles.budgets}>
        {all.map(({ name, spent, budget: limit }) => (
          <li key={name} className={styles.budget}>
            <p className={styles.said}>
              <span>{name}</span>
              <strong>
                {limit === null
                  ? t('web.budget.no-limit', { spent: words.money(spent, currency) })
                  : t('web.budget.of', {
                      spent: words.money(spent, currency),
                      budget: words.money(limit, currency),
                    })}
              </strong>
            </p>
            {limit !== null && (
              <div className={styles.track} aria-hidden="true">
                <div
                  className={styles.fill}
                  data-over={spent > limit || undefined}
                  style={{ inlineSize: `${limit === 0 ? 0 : Math.min(100, (100 * spent) / limit)}%` }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
