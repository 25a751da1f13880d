import { type FormEvent, type ReactNode, useRef } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { formProblem } from '../form-problem.ts';
import styles from '../settings-page.module.css';
import { useFocusInvalid } from '../use-focus-invalid.ts';

export interface AccountFormProps {
  label: string;
  submission: { readonly error: Error | null; readonly isPending: boolean };
  onSubmit: () => void;
  submit: string;
  children: ReactNode;
}

/** One change to one's account. */
export function AccountForm({ label, submission, onSubmit, submit, children }: AccountFormProps) {
  const { t } = useTranslation('organizations');
  const form = useRef<HTMLFormElement>(null);
  useFocusInvalid(form, submission.error);
  const refused = formProblem(submission.error, t('web.unreachable'));
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Form
      ref={form}
      aria-label={label}
      className={styles.form ?? ''}
      validationBehavior="aria"
      onSubmit={send}
    >
      {children}
      {refused !== null && <Banner tone="error">{refused}</Banner>}
      <Actions>
        <Button type="submit" isPending={submission.isPending} pendingText={t('account.page.saving')}>
          {submit}
        </Button>
      </Actions>
    </Form>
  );
}
