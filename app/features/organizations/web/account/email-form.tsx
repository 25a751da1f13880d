import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import type { Account } from '../../account/contract.ts';
import { fieldProblem } from '../form-problem.ts';
import styles from '../settings-page.module.css';
import { AccountForm } from './account-form.tsx';
import { useChangeEmail } from './use-account.ts';

const NOTHING = { email: '', password: '' };

export function EmailForm({ account }: { account: Account }) {
  const { t } = useTranslation('organizations');
  const [typed, type] = useState(NOTHING);
  const change = useChangeEmail(() => type(NOTHING));
  const now = <p>{t('account.page.email-now', { email: account.email })}</p>;
  if (!account.hasPassword) return now;
  if (!account.mail) {
    return (
      <>
        {now}
        <p>{t('account.page.email-no-mail')}</p>
      </>
    );
  }
  const draft = { ...typed, email: typed.email.trim() };
  return (
    <>
      {now}
      {change.isSuccess && (
        <Banner tone="success">{t('account.page.email-sent', { email: change.variables.email })}</Banner>
      )}
      <AccountForm
        label={t('account.page.email')}
        submission={change}
        onSubmit={() => change.mutate(draft)}
        submit={t('account.page.email-change')}
      >
        <div className={styles.pair}>
          <TextField
            label={t('account.page.email-new')}
            type="email"
            autoComplete="email"
            isRequired
            value={typed.email}
            onChange={(email) => type({ ...typed, email })}
            error={fieldProblem(change, draft, 'email')}
          />
          <TextField
            label={t('account.page.password-current')}
            type="password"
            autoComplete="current-password"
            isRequired
            value={typed.password}
            onChange={(password) => type({ ...typed, password })}
            error={fieldProblem(change, draft, 'password')}
          />
        </div>
      </AccountForm>
    </>
  );
}
