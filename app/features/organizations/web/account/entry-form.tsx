import { type FormEvent, type ReactNode, useRef } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { formProblem } from '../form-problem.ts';
import styles from '../sign-in-page.module.css';
import { useFocusInvalid } from '../use-focus-invalid.ts';

export interface EntryFormProps {
  submission: { readonly error: Error | null; readonly isPending: boolean };
  onSubmit: () => void;
  submit: string;
  pending: string;
  children: ReactNode;
}

/** Fields, what was refused, and the one button. */
export function EntryForm({ submission, onSubmit, submit, pending, children }: EntryFormProps) {
  const { t } = useTranslation('organizations');
  const form = useRef<HTMLFormElement>(null);
  useFocusInvalid(form, submission.error);
  const refused = formProblem(submission.error, t('web.unreachable'));
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Form ref={form} className={styles.fields ?? ''} validationBehavior="aria" onSubmit={send}>
      {children}
      {refused !== null && <Banner tone="error">{refused}</Banner>}
      <Button type="submit" variant="primary" wide isPending={submission.isPending} pendingText={pending}>
        {submit}
      </Button>
    </Form>
  );
}
