import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Logo } from '../../../ui/marks/logo.tsx';
import { formProblem } from './form-problem.ts';
import styles from './sign-in-page.module.css';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function SignInPage({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('organizations');
  const [email, typeEmail] = useState('');
  const [password, typePassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const signIn = useMutation({
    mutationFn: (body: Credentials) => fetchJson('/api/v1/sign-in', { method: 'POST', body }),
    onSuccess: onDone,
  });
  useEffect(() => {
    if (signIn.error === null) return;
    const wrong = form.current?.querySelector<HTMLInputElement>('input[type="password"]');
    wrong?.focus();
    wrong?.select();
  }, [signIn.error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password });
  };
  const refused = formProblem(signIn.error, t('web.unreachable'));
  return (
    <main className={styles.page}>
      <div className={styles.middle}>
        <Logo className={styles.logo ?? ''} />
        <Panel>
          <h1 className={styles.title}>{t('web.sign-in.title')}</h1>
          <Form ref={form} className={styles.fields ?? ''} validationBehavior="aria" onSubmit={submit}>
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
            <Button
              type="submit"
              variant="primary"
              wide
              isPending={signIn.isPending}
              pendingText={t('web.sign-in.pending')}
            >
              {t('web.sign-in.submit')}
            </Button>
          </Form>
          {refused !== null && <Banner tone="error">{refused}</Banner>}
        </Panel>
      </div>
      <footer className={styles.footer}>{t('web.trademarks')}</footer>
    </main>
  );
}
