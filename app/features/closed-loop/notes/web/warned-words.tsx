import { useTranslation } from 'react-i18next';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import type { Warning } from '../warning-words.ts';
import styles from './warned-words.module.css';

/** Words that a company must not keep of people: whether they have their place here is asked, never forbidden. */
export function WarnedWords({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useTranslation('conversation');
  if (warnings.length === 0) return null;
  return (
    <Banner title={t('web.warning')}>
      <ul className={styles.warnings}>
        {warnings.map(({ word, reason, start }) => (
          <li key={start}>{t('web.warned', { word, reason: t(`web.reasons.${reason}`) })}</li>
        ))}
      </ul>
      {t('web.warning-why')}
    </Banner>
  );
}
