import { useTranslation } from 'react-i18next';
import { CaseScore } from '../../workspace/web/case-score.tsx';
import type { RoutingTrial } from '../contract.ts';
import styles from './routing.module.css';

/** Whose the cases of the last month would have been. */
export function TrialResult({ trial }: { trial: RoutingTrial }) {
  const { t } = useTranslation('routing');
  const { days, cases, byManager, byFallback, moved, sample } = trial;
  const name = (person: { name: string } | null) => person?.name ?? t('web.nobody');
  return (
    <section className={styles.trial} aria-label={t('web.trial')} aria-live="polite">
      <h2>{t('web.trial')}</h2>
      {cases === 0 ? (
        <p>{t('web.trial-none', { days })}</p>
      ) : (
        <>
          <p>
            {t('web.trial-moved', { count: moved, cases, days })}{' '}
            {t('web.trial-rest', { byManager, byFallback })}
          </p>
          <ul className={styles.sample}>
            {sample.map(({ id, customer, score, kind, from, to }) => (
              <li key={id}>
                <CaseScore one={{ score, survey: { kind } }} size={28} />
                <span>{customer ?? t('web.no-name')}</span>
                <span>{t('web.from-to', { from: name(from), to: name(to) })}</span>
              </li>
            ))}
          </ul>
          {moved > sample.length && <p>{t('web.trial-more', { count: moved - sample.length })}</p>}
        </>
      )}
    </section>
  );
}
