import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import { Link } from '../../../ui/controls/link.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { EntryForm } from './account/entry-form.tsx';
import { EntryPage } from './account/entry-page.tsx';
import { OidcButton } from './account/oidc-button.tsx';
import { SecondStep } from './account/second-step.tsx';
import { useWaysIn } from './account/use-account.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SignInPageProps {
  /** Where to go once in. */
  to: string;
  resetHref: string;
  onDone: () => void;
}

export function SignInPage({ to, resetHref, onDone }: SignInPageProps) {
  const { t } = useTranslation('organizations');
  const [email, typeEmail] = useState('');
  const [password, typePassword] = useState('');
  const oidc = useWaysIn().data?.oidc ?? null;
  const fields = useRef<HTMLDivElement>(null);
  const signIn = useMutation({
    mutationFn: (body: Credentials) =>
      fetchJson<{ needsCode: boolean }>('/api/v1/sign-in', { method: 'POST', body }),
    onSuccess: ({ needsCode }) => {
      if (!needsCode) onDone();
    },
  });
  useEffect(() => {
    if (signIn.error === null) return;
    const wrong = fields.current?.querySelector<HTMLInputElement>('input[type="password"]');
    wrong?.focus();
    wrong?.select();
  }, [signIn.error]);
  if (signIn.data?.needsCode === true) {
    const startAgain = () => {
      typePassword('');
      signIn.reset();
    };
    return <SecondStep onDone={onDone} onStartAgain={startAgain} />;
  }
  return (
    <EntryPage
      title={t('web.sign-in.title')}
      below={<Link href={resetHref}>{t('account.reset.forgotten')}</Link>}
    >
      <div ref={fields}>
        <EntryForm
          submission={signIn}
          onSubmit={() => signIn.mutate({ email: email.trim(), password })}
          submit={t('web.sign-in.submit')}
          pending={t('web.sign-in.pending')}
        >
          <TextField
            label={t('web.sign-in.email')}
            type="email"
            autoComplete="username"
            isRequired
            autoFocus
            value={email}
            onChange={typeEmail}
          />
          <TextField
            label={t('web.sign-in.password')}
            type="password"
            autoComplete="current-password"
            isRequired
            value={password}
            onChange={typePassword}
          />
        </EntryForm>
      </div>
      {oidc !== null && <OidcButton name={oidc} to={to} />}
    </EntryPage>
  );
}
