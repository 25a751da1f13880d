import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { Account } from '../../account/contract.ts';
import { fieldProblem } from '../form-problem.ts';
import styles from '../settings-page.module.css';
import { AccountForm } from './account-form.tsx';
import { useChangePassword } from './use-account.ts';

const NOTHING = { current: '', password: '' };

export function PasswordForm({ account }: { account: Account }) {
  const { t } = useTranslation('organizations');
  const [typed, type] = useState(NOTHING);
  const change = useChangePassword(({ ended }) => {
    type(NOTHING);
    notify({
      text:
        ended === 0
          ? t('account.page.password-changed')
          : t('account.page.password-changed-ended', { count: ended }),
    });
  });
  if (!account.hasPassword) return <p>{t('account.page.password-none')}</p>;
  return (
    <AccountForm
      label={t('account.page.password')}
      submission={change}
      onSubmit={() => change.mutate(typed)}
      submit={t('account.page.password-change')}
    >
      {/* For password managers: whose password it is. */}
      <input type="text" autoComplete="username" value={account.email} readOnly hidden />
      <div className={styles.pair}>
        <TextField
          label={t('account.page.password-current')}
          type="password"
          autoComplete="current-password"
          isRequired
          value={typed.current}
          onChange={(current) => type({ ...typed, current })}
          error={fieldProblem(change, typed, 'current')}
        />
        <TextField
          label={t('account.page.password-new')}
          aside={t('account.reset.length')}
          type="password"
          autoComplete="new-password"
          isRequired
          value={typed.password}
          onChange={(password) => type({ ...typed, password })}
          error={fieldProblem(change, typed, 'password')}
        />
      </div>
    </AccountForm>
  );
}
