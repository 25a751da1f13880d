import { SettingsPage } from '../../../features/organizations/web/settings-page.tsx';

export function Settings() {
  return <SettingsPage />;
}
