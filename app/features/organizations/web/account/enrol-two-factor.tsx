import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import type { Enrolment } from '../../account/contract.ts';
import { fieldProblem } from '../form-problem.ts';
import styles from './account-page.module.css';
import { EntryForm } from './entry-form.tsx';
import { QrSquare } from './qr-square.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useBeginTwoFactor, useTurnTwoFactorOn } from './use-account.ts';

export interface EnrolTwoFactorProps {
  email: string;
  /** It is on, and the recovery codes are kept. */
  onDone: () => void;
}

/** Password, then the phone, then the recovery codes: one thing at a time. */
export function EnrolTwoFactor({ email, onDone }: EnrolTwoFactorProps) {
  const { t } = useTranslation('organizations');
  const [password, type] = useState('');
  const begin = useBeginTwoFactor();
  const [isOn, turnOn] = useState(false);
  if (begin.data !== undefined && isOn) {
    return (
      <div className={styles.enrolment}>
        <p>
          <strong>{t('account.two-factor.codes-title')}</strong>
        </p>
        <RecoveryCodes codes={begin.data.recoveryCodes} email={email} />
        <Button variant="primary" wide autoFocus onPress={onDone}>
          {t('account.two-factor.kept')}
        </Button>
      </div>
    );
  }
  if (begin.data !== undefined) return <ReadByPhone enrolment={begin.data} onDone={() => turnOn(true)} />;
  return (
    <div className={styles.enrolment}>
      <p>{t('account.two-factor.on-text')}</p>
      <EntryForm
        submission={begin}
        onSubmit={() => begin.mutate({ password })}
        submit={t('account.two-factor.confirm')}
        pending={t('account.two-factor.pending')}
      >
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <TextField
          label={t('account.two-factor.password')}
          type="password"
          autoComplete="current-password"
          isRequired
          autoFocus
          value={password}
          onChange={type}
          error={fieldProblem(begin, { password }, 'password')}
        />
      </EntryForm>
    </div>
  );
}

/** Letters in fours, as one reads them off a screen. */
const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

function ReadByPhone({ enrolment, onDone }: { enrolment: Enrolment; onDone: () => void }) {
  const { t } = useTranslation('organizations');
  const [code, type] = useState('');
  const verification = useTurnTwoFactorOn();
  return (
    <div className={styles.enrolment}>
      <p>{t('account.two-factor.scan')}</p>
      <QrSquare text={enrolment.uri} />
      <p>
        {t('account.two-factor.by-hand')}
        <code className={styles.secret}>{inFours(enrolment.secret)}</code>
        <a href={enrolment.uri}>{t('account.two-factor.on-this-phone')}</a>
      </p>
      <p>{t('account.two-factor.then')}</p>
      <EntryForm
        submission={verification}
        onSubmit={() => verification.mutate({ code }, { onSuccess: onDone })}
        submit={t('account.two-factor.turn-on')}
        pending={t('account.two-factor.pending')}
      >
        <TextField
          label={t('account.second.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          isRequired
          autoFocus
          value={code}
          onChange={type}
          error={fieldProblem(verification, { code }, 'code')}
        />
      </EntryForm>
    </div>
  );
}
