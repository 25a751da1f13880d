import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { SignInPage } from '../../../features/organizations/web/sign-in-page.tsx';
import { ownPath } from '../own-path.ts';
import { usePageSearch } from '../use-page-search.ts';

export function SignIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [{ to }] = usePageSearch<{ to?: string }>();
  return (
    <SignInPage
      resetHref="/reset-password"
      onDone={async () => {
        await client.resetQueries();
        await navigate({ href: ownPath(to) });
      }}
    />
  );
}
