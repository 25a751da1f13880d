import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../../ui/controls/button-link.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { fieldProblem } from '../form-problem.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryPage } from './entry-page.tsx';
import { useReset } from './use-account.ts';

export interface NewPasswordProps {
  token: string;
  signInHref: string;
  onAnother: () => void;
}

/** From the mailed link to a password of one's own choice. */
export function NewPassword({ token, signInHref, onAnother }: NewPasswordProps) {
  const { t } = useTranslation('organizations');
  const [password, type] = useState('');
  const reset = useReset();
  if (reset.isSuccess) {
    return (
      <EntryPage title={t('account.reset.done-title')}>
        <p role="status">{t('account.reset.done')}</p>
        <ButtonLink href={signInHref} variant="primary" wide>
          {t('account.reset.sign-in')}
        </ButtonLink>
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title={t('account.reset.new-title')}
      below={
        <Button variant="quiet" onPress={onAnother}>
          {t('account.reset.another')}
        </Button>
      }
    >
      <p>{t('account.reset.new-text')}</p>
      <EntryForm
        submission={reset}
        onSubmit={() => reset.mutate({ token, password })}
        submit={t('account.reset.save')}
        pending={t('account.reset.saving')}
      >
        <TextField
          label={t('account.reset.new')}
          aside={t('account.reset.length')}
          type="password"
          autoComplete="new-password"
          isRequired
          autoFocus
          value={password}
          onChange={type}
          error={fieldProblem(reset, { token, password }, 'password')}
        />
      </EntryForm>
    </EntryPage>
  );
}
