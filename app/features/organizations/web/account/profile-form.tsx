import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { fieldProblem } from '../form-problem.ts';
import { AccountForm } from './account-form.tsx';
import { useChangeName } from './use-account.ts';

export function ProfileForm({ name }: { name: string }) {
  const { t } = useTranslation('organizations');
  const [typed, type] = useState(name);
  const change = useChangeName(() => notify({ text: t('account.page.saved') }));
  return (
    <AccountForm
      label={t('account.page.profile')}
      submission={change}
      onSubmit={() => change.mutate({ name: typed })}
      submit={t('account.page.save')}
    >
      <TextField
        label={t('account.page.name')}
        autoComplete="name"
        isRequired
        value={typed}
        onChange={type}
        error={fieldProblem(change, { name: typed }, 'name')}
      />
    </AccountForm>
  );
}
