import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ownPath } from '../../../features/organizations/account/own-path.ts';
import { TwoFactorFirstPage } from '../../../features/organizations/web/account/two-factor-first-page.tsx';
import { signOut } from '../sign-out.ts';
import { usePageSearch } from '../use-page-search.ts';
import { useSession } from '../use-session.ts';

export function TwoFactorFirst() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [{ to }] = usePageSearch<{ to?: string }>();
  const session = useSession().data;
  // Kept: once it is on, the recovery codes are still to be read here.
  const [wanting] = useState(() => session?.organizations.find(({ needsTwoFactor }) => needsTwoFactor));
  if (session?.user == null || wanting === undefined) return null;
  return (
    <TwoFactorFirstPage
      organization={wanting.name}
      email={session.user.email}
      onDone={async () => {
        await client.resetQueries();
        await navigate({ href: ownPath(to) });
      }}
      onSignOut={() => void signOut(client)}
    />
  );
}
