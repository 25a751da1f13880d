import { useState } from 'react';
import { NewPassword } from './new-password.tsx';
import { RequestReset } from './request-reset.tsx';

export interface ResetPasswordPageProps {
  /** From the mailed link; empty for who has none yet. */
  token: string;
  signInHref: string;
}

export function ResetPasswordPage({ token, signInHref }: ResetPasswordPageProps) {
  const [used, use] = useState(token);
  return used === '' ? (
    <RequestReset signInHref={signInHref} />
  ) : (
    <NewPassword token={used} signInHref={signInHref} onAnother={() => use('')} />
  );
}
