import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { fieldProblem } from '../form-problem.ts';
import styles from '../sign-in-page.module.css';
import { EntryForm } from './entry-form.tsx';
import { EntryPage } from './entry-page.tsx';
import { useRequestReset, useWaysIn } from './use-account.ts';

/** Asks for a link. The answer is the same whether or not somebody has this address. */
export function RequestReset({ signInHref }: { signInHref: string }) {
  const { t } = useTranslation('organizations');
  const [email, type] = useState('');
  const request = useRequestReset();
  const mail = useWaysIn().data?.mail;
  const back = <Link href={signInHref}>{t('account.reset.back')}</Link>;
  if (mail === false) {
    return (
      <EntryPage title={t('account.reset.title')} below={back}>
        <p>{t('account.reset.no-mail')}</p>
        <pre className={styles.command}>boucle reset-password --email …</pre>
      </EntryPage>
    );
  }
  if (request.isSuccess) {
    return (
      <EntryPage title={t('account.reset.sent-title')} below={back}>
        <p role="status">{t('account.reset.sent', { email: request.variables.email })}</p>
        <Button wide onPress={() => request.reset()}>
          {t('account.reset.again')}
        </Button>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={t('account.reset.title')} below={back}>
      <p>{t('account.reset.text')}</p>
      <EntryForm
        submission={request}
        onSubmit={() => request.mutate({ email: email.trim() })}
        submit={t('account.reset.send')}
        pending={t('account.reset.sending')}
      >
        <TextField
          label={t('web.sign-in.email')}
          type="email"
          autoComplete="username"
          isRequired
          autoFocus
          value={email}
          onChange={type}
          error={fieldProblem(request, { email: email.trim() }, 'email')}
        />
      </EntryForm>
    </EntryPage>
  );
}
