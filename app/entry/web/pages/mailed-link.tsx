import { useRouterState } from '@tanstack/react-router';
import { ConfirmEmailPage } from '../../../features/organizations/web/account/confirm-email-page.tsx';
import { ResetPasswordPage } from '../../../features/organizations/web/account/reset-password-page.tsx';

/** The token stands after the #, which no server sees. */
const useToken = () => useRouterState({ select: ({ location }) => location.hash });

export function ResetPassword() {
  const token = useToken();
  return <ResetPasswordPage key={token} token={token} signInHref="/sign-in" />;
}

export function ConfirmEmail() {
  return <ConfirmEmailPage token={useToken()} goOnHref="/" />;
}
