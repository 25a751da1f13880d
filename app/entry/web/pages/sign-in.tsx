import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { OidcProblem } from '../../../features/organizations/account/contract.ts';
import { ownPath } from '../../../features/organizations/account/own-path.ts';
import { OidcProblemPage } from '../../../features/organizations/web/account/oidc-problem-page.tsx';
import { SignInPage } from '../../../features/organizations/web/sign-in-page.tsx';
import { usePageSearch } from '../use-page-search.ts';

export function SignIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [{ to, problem }] = usePageSearch<{ to?: string; problem?: OidcProblem }>();
  if (problem !== undefined) return <OidcProblemPage problem={problem} signInHref="/sign-in" />;
  return (
    <SignInPage
      to={ownPath(to)}
      resetHref="/reset-password"
      onDone={async () => {
        await client.resetQueries();
        await navigate({ href: ownPath(to) });
      }}
    />
  );
}
