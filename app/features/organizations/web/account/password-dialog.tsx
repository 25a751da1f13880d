import { type ReactNode, useId, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { fieldProblem, formProblem } from '../form-problem.ts';
import styles from '../settings-page.module.css';
import { useFocusInvalid } from '../use-focus-invalid.ts';

export interface PasswordDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  email: string;
  submission: {
    readonly error: Error | null;
    readonly isPending: boolean;
    readonly variables: { password: string } | undefined;
  };
  onSubmit: (body: { password: string }) => void;
  submit: string;
}

/** Asks for the password before what should not be done by whoever finds a screen unlocked. */
export function PasswordDialog(props: PasswordDialogProps) {
  const { isOpen, onClose, title, children, email, submission, onSubmit, submit } = props;
  const { t } = useTranslation('organizations');
  const [password, type] = useState('');
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  useFocusInvalid(form, submission.error);
  const close = () => {
    type('');
    onClose();
  };
  const refused = formProblem(submission.error, t('web.unreachable'));
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={title}
      actions={
        <>
          <Button onPress={close}>{t('account.two-factor.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={submission.isPending}>
            {submit}
          </Button>
        </>
      }
    >
      <p>{children}</p>
      <Form
        ref={form}
        id={formId}
        className={styles.form ?? ''}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit({ password });
        }}
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
          error={fieldProblem(submission, { password }, 'password')}
        />
        {refused !== null && <Banner tone="error">{refused}</Banner>}
      </Form>
    </Dialog>
  );
}
