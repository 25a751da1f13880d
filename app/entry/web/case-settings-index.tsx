import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/controls/link.tsx';
import { PageTitle } from '../../ui/layout/page-title.tsx';
import styles from './case-settings.module.css';
import { CASE_SETTINGS_SECTIONS } from './case-settings-sections.ts';
import { useOrganization } from './organization-context.ts';

/** Where everything is set that holds for every case. */
export function CaseSettingsIndex() {
  const { t } = useTranslation('entry');
  const { slug } = useOrganization();
  return (
    <>
      <PageTitle note={t('case-settings.note')}>{t('case-settings.title')}</PageTitle>
      <ul className={styles.sections}>
        {CASE_SETTINGS_SECTIONS.map((section) => (
          <li key={section}>
            <Link href={`/${slug}/settings/cases/${section}`} className={styles.section ?? ''}>
              {t(`case-settings.${section}.title`)}
            </Link>
            <p className={styles.text}>{t(`case-settings.${section}.text`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
