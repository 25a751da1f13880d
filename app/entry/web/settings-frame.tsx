import { Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SubNav } from '../../ui/shell/sub-nav.tsx';
import { useOrganization } from './organization-context.ts';

/** The pages of the settings, in their order; the first is at the settings' own address. */
const PAGES = ['organization', 'sending', 'privacy'] as const;

export function SettingsFrame() {
  const { t } = useTranslation('entry');
  const { slug } = useOrganization();
  const path = useRouterState({ select: (state) => state.location.pathname }).replace(/\/$/, '');
  const root = `/${slug}/settings`;
  const items = PAGES.map((id, i) => {
    const href = i === 0 ? root : `${root}/${id}`;
    return { id, href, label: t(`settings.${id}`), isCurrent: path === href };
  });
  return (
    <>
      <SubNav label={t('nav.settings')} items={items} />
      <Outlet />
    </>
  );
}
