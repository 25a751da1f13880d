import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { Ask } from '../contract.ts';
import styles from './voices.module.css';

/** What somebody was asked for, and what came of it. */
export function AskLines({ asks, timeZone }: { asks: readonly Ask[]; timeZone: string }) {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  if (asks.length === 0) return <p className={styles.asks}>{t('web.overview.never')}</p>;
  return (
    <ul className={styles.asks}>
      {asks.map(({ id, kind, state, askedAt, settledAt }) => (
        <li key={id}>
          <strong>{t(`web.ask.kind.${kind}`)}</strong>{' '}
          {t(`web.${kind === 'offer' ? 'offer-state' : 'state'}.${state}`, {
            date: formatDate(new Date(settledAt ?? askedAt), locale, 'short', timeZone),
          })}
        </li>
      ))}
    </ul>
  );
}
