import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { JoinPage } from '../../../features/organizations/web/members/join-page.tsx';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import { useSession } from '../use-session.ts';

/** The token outlives the way to the sign-in page and back, and never stands in an address that a server sees. */
const KEPT = 'boucle.join';

function readToken(): string {
  const given = window.location.hash.slice(1);
  if (given !== '') window.sessionStorage.setItem(KEPT, given);
  return given === '' ? (window.sessionStorage.getItem(KEPT) ?? '') : given;
}

export function JoinOrganization() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [token] = useState(readToken);
  const user = useSession().data?.user;
  return (
    <JoinPage
      token={token}
      signInHref="/sign-in?to=%2Fjoin"
      otherName={user?.name}
      onSignOut={async () => {
        await fetchJson('/api/v1/sign-out', { method: 'POST', body: {} });
        await client.resetQueries();
      }}
      onDone={async (slug) => {
        window.sessionStorage.removeItem(KEPT);
        await client.resetQueries();
        await navigate({ href: `/${slug}` });
      }}
    />
  );
}
