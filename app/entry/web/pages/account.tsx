import { AccountPage } from '../../../features/organizations/web/account/account-page.tsx';

export function MyAccount() {
  return <AccountPage />;
}
