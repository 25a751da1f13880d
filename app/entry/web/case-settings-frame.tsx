import { Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/controls/link.tsx';
import { Icon } from '../../ui/marks/icon.tsx';
import styles from './case-settings.module.css';
import { useOrganization } from './organization-context.ts';

/** A section of the settings of cases, with the way back to all of them. */
export function CaseSettingsFrame() {
  const { t } = useTranslation('entry');
  const { slug } = useOrganization();
  const root = `/${slug}/settings/cases`;
  const path = useRouterState({ select: (state) => state.location.pathname }).replace(/\/$/, '');
  return (
    <>
      {path !== root && (
        <Link href={root} className={styles.back ?? ''}>
          <Icon name="chevron-left" />
          {t('case-settings.title')}
        </Link>
      )}
      <Outlet />
    </>
  );
}
