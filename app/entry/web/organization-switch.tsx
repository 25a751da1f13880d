import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Membership } from '../../features/organizations/contract.ts';
import { Menu } from '../../ui/controls/menu.tsx';
import { Icon } from '../../ui/marks/icon.tsx';
import styles from './organization-switch.module.css';
import { useSession } from './use-session.ts';

/** Where one is; for whoever belongs to several organizations, the way to the others. */
export function OrganizationSwitch({ current }: { current: Membership }) {
  const { t } = useTranslation('entry');
  const organizations = useSession().data?.organizations ?? [];
  if (organizations.length < 2) return current.name;
  const entries = organizations.map(({ slug, name, role }) => ({
    id: slug,
    label: name,
    note: slug === current.slug ? t('switch.here') : t(`organizations:members.roles.${role}.name`),
    isDisabled: slug === current.slug,
  }));
  return (
    // Another organization is another page: nothing of this one stays in memory.
    <Menu
      placement="bottom end"
      entries={entries}
      onAction={(slug) => window.location.assign(`/${slug}`)}
      trigger={
        <Button className={styles.switch ?? ''} aria-label={t('switch.label', { name: current.name })}>
          {current.name}
          <Icon name="chevron-down" size={14} />
        </Button>
      }
    />
  );
}
