import { Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../features/organizations/web/may.ts';
import { SubNav } from '../../ui/shell/sub-nav.tsx';
import { useOrganization } from './organization-context.ts';
import { SETTINGS_PAGES } from './settings-pages.ts';

export function SettingsFrame() {
  const { t } = useTranslation('entry');
  const { slug } = useOrganization();
  const mayManage = useMay('manage');
  const path = useRouterState({ select: (state) => state.location.pathname }).replace(/\/$/, '');
  const root = `/${slug}/settings`;
  const items = SETTINGS_PAGES.filter(({ isForAll }) => isForAll || mayManage).map(({ id }) => {
    const href = id === 'organization' ? root : `${root}/${id}`;
    return {
      id,
      href,
      label: t(`settings.${id}`),
      isCurrent: path === href || (id === 'cases' && path.startsWith(`${href}/`)),
    };
  });
  return (
    <>
      <SubNav label={t('nav.settings')} items={items} />
      <Outlet />
    </>
  );
}
