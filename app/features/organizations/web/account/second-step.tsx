import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { fieldProblem } from '../form-problem.ts';
import styles from '../sign-in-page.module.css';
import { EntryForm } from './entry-form.tsx';
import { EntryPage } from './entry-page.tsx';
import { useSecondStep } from './use-account.ts';

/** After the password: what the phone shows, or one of the codes kept for when it is lost. */
export function SecondStep({ onDone, onStartAgain }: { onDone: () => void; onStartAgain: () => void }) {
  const { t } = useTranslation('organizations');
  const [isRecoveryCode, useRecovery] = useState(false);
  const [code, type] = useState('');
  const step = useSecondStep(onDone);
  const kind = isRecoveryCode ? 'recovery-' : '';
  const change = () => {
    useRecovery(!isRecoveryCode);
    type('');
    step.reset();
  };
  return (
    <EntryPage
      title={t(`account.second.${kind}title`)}
      below={
        <div className={styles.ways}>
          <Button variant="quiet" onPress={change}>
            {t(isRecoveryCode ? 'account.second.use-phone' : 'account.second.use-recovery')}
          </Button>
          <Button variant="quiet" onPress={onStartAgain}>
            {t('account.second.back')}
          </Button>
        </div>
      }
    >
      <p>{t(`account.second.${kind}text`)}</p>
      <EntryForm
        submission={step}
        onSubmit={() => step.mutate({ code, isRecoveryCode })}
        submit={t('account.second.submit')}
        pending={t('account.second.pending')}
      >
        <TextField
          key={kind}
          label={t(`account.second.${kind}code`)}
          autoComplete={isRecoveryCode ? 'off' : 'one-time-code'}
          inputMode={isRecoveryCode ? 'text' : 'numeric'}
          spellCheck="false"
          isRequired
          autoFocus
          value={code}
          onChange={type}
          error={fieldProblem(step, { code, isRecoveryCode }, 'code')}
        />
      </EntryForm>
    </EntryPage>
  );
}
