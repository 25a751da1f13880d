import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { SignInPage } from '../../../features/organizations/web/sign-in-page.tsx';
import { usePageSearch } from '../use-page-search.ts';

/** Only an address of our own: whoever wrote the link must not choose where a sign-in leads. */
const isOurs = (path: string | undefined): path is string => path !== undefined && /^\/[^/\\]/.test(path);

export function SignIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [{ to }] = usePageSearch<{ to?: string }>();
  return (
    <SignInPage
      onDone={async () => {
        await client.resetQueries();
        await navigate({ href: isOurs(to) ? to : '/' });
      }}
    />
  );
}
