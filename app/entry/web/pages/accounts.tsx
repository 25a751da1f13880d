import { useNavigate, useParams } from '@tanstack/react-router';
import { AccountPage } from '../../../features/contacts/web/accounts/account-page.tsx';
import { AccountsPage } from '../../../features/contacts/web/accounts/accounts-page.tsx';
import { useOrganization } from '../organization-context.ts';
import { usePageSearch } from '../use-page-search.ts';

export function Accounts() {
  const { slug, scopes, teams } = useOrganization();
  const [search, onSearch] = usePageSearch<{ q?: string | undefined }>();
  const isMayWork = scopes.includes('work') || scopes.includes('manage');
  return (
    <AccountsPage
      root={`/${slug}`}
      search={search}
      onSearch={onSearch}
      isMayAdd={isMayWork && teams === null}
    />
  );
}

export function OneAccount() {
  const { account } = useParams({ strict: false });
  const organization = useOrganization();
  const navigate = useNavigate();
  return (
    <AccountPage
      key={account}
      id={account ?? ''}
      organization={organization}
      onRemoved={() => void navigate({ to: '/$org/accounts', params: { org: organization.slug } })}
    />
  );
}
