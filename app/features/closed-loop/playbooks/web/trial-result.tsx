import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { DryRun } from '../run-contract.ts';
import { ChosenTemplates } from './chosen-templates.tsx';
import styles from './playbooks.module.css';

/** "It would have begun 43 times: 43 notifications, 12 mails, of which 3 passed over because …" */
export function TrialResult({ trial, timeZone }: { trial: DryRun; timeZone: string }) {
  const { t } = useTranslation('playbooks');
  const locale = useLocale();
  const n = (count: number) => formatNumber(count, locale);
  const day = (at: string) => formatDate(new Date(at), locale, 'medium', timeZone);
  const period = { from: day(trial.from), to: day(trial.to), count: trial.answers, n: n(trial.answers) };
  const deeds = trial.steps.filter(({ kind, reached }) => kind !== 'wait' && reached > 0);
  return (
    <div className={styles.result} role="status">
      <p className={styles.figure}>
        <strong>{n(trial.runs)}</strong> {t('web.result.runs', { count: trial.runs })}
      </p>
      <p className={styles.small}>{t('web.result.period', period)}</p>
      {deeds.length > 0 && (
        <ul className={styles.deeds}>
          {deeds.map(({ kind, reached, skipped, chosen }, i) => (
            <li key={i}>
              {t(`web.result.${kind}`, { count: reached, n: n(reached) })}
              {skipped.map(({ reason, count }) => (
                <span key={reason} className={styles.skipped}>
                  {t('web.result.skipped', { count, n: n(count), why: t(`web.skip.${reason}`) })}
                </span>
              ))}
              {chosen.length > 0 && <ChosenTemplates chosen={chosen} />}
            </li>
          ))}
        </ul>
      )}
      {trial.stopped.map(({ reason, count }) => (
        <p key={reason} className={styles.small}>
          {t('web.result.stopped', { count, n: n(count), why: t(`web.stopped.${reason}`) })}
        </p>
      ))}
      {trial.imported > 0 && (
        <p className={styles.small}>
          {t('web.result.imported', { count: trial.imported, n: n(trial.imported) })}
        </p>
      )}
      {!trial.isWhole && <p className={styles.small}>{t('web.result.part', { n: n(trial.answers) })}</p>}
      {trial.runs === 0 && <p className={styles.small}>{t('web.result.none')}</p>}
    </div>
  );
}
