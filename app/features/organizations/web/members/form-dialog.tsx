import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { formProblem } from '../form-problem.ts';
import settings from '../settings-page.module.css';
import { useFocusInvalid } from '../use-focus-invalid.ts';

export interface FormDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  action: string;
  error: Error | null;
  isPending: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** A few fields and one button; what is refused as a whole is said beneath. */
export function FormDialog(props: FormDialogProps) {
  const { isOpen, onClose, title, action, error, isPending, onSubmit, children } = props;
  const { t } = useTranslation('organizations');
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  useFocusInvalid(form, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const refused = formProblem(error, t('web.unreachable'));
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t('web.settings.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {action}
          </Button>
        </>
      }
    >
      <Form
        ref={form}
        id={formId}
        className={settings.form ?? ''}
        validationBehavior="aria"
        onSubmit={submit}
      >
        {children}
        {refused !== null && <Banner tone="error">{refused}</Banner>}
      </Form>
    </Dialog>
  );
}
