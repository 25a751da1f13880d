import { Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/controls/link.tsx';
import { Icon } from '../../ui/marks/icon.tsx';
import styles from './case-settings.module.css';
import { CASE_SETTINGS_SECTIONS } from './case-settings-sections.ts';
import { useOrganization } from './organization-context.ts';

/** A section of the settings of cases, with the way back to all of them. */
export function CaseSettingsFrame() {
  const { t } = useTranslation('entry');
  const { slug } = useOrganization();
  const root = `/${slug}/settings/cases`;
  const path = useRouterState({ select: (state) => state.location.pathname }).replace(/\/$/, '');
  const [section = '', deeper] = path.slice(root.length + 1).split('/');
  const of = CASE_SETTINGS_SECTIONS.find((one) => one === section);
  const isDeeper = deeper !== undefined && of !== undefined;
  return (
    <>
      {path !== root && (
        <Link href={isDeeper ? `${root}/${of}` : root} className={styles.back ?? ''}>
          <Icon name="chevron-left" />
          {isDeeper ? t(`case-settings.${of}.title`) : t('case-settings.title')}
        </Link>
      )}
      <Outlet />
    </>
  );
}
