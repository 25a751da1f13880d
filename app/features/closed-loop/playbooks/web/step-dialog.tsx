import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { type Step, stepSchema } from '../contract.ts';
import styles from './playbooks.module.css';
import { StepFields } from './step-fields.tsx';
import type { Names } from './step-words.ts';

export interface StepDialogProps {
  step: Step;
  isNew: boolean;
  names: Names;
  onClose: () => void;
  onDone: (step: Step) => void;
}

/** One step, filled in. What is missing is said under its field. */
export function StepDialog({ step: before, isNew, names, onClose, onDone }: StepDialogProps) {
  const { t, i18n } = useTranslation('playbooks');
  const [step, setStep] = useState(before);
  const [isTried, setTried] = useState(false);
  const formId = useId();
  const checked = stepSchema.safeParse(withoutEmpty(step));
  const problem = (path: string): string | undefined => {
    const issue = checked.error?.issues.find((one) => one.path.join('.').startsWith(path));
    if (!isTried || issue === undefined) return undefined;
    return i18n.exists(issue.message) ? t(issue.message as 'playbooks:problems.empty') : t('problems.empty');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success) onDone(checked.data);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      size={step.kind === 'send' ? 'wide' : 'regular'}
      title={t(`web.kinds.${step.kind}`)}
      actions={
        <>
          <Button onPress={onClose}>{t('web.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary">
            {t(isNew ? 'web.add-step' : 'web.take-over')}
          </Button>
        </>
      }
    >
      <Form id={formId} className={styles.form ?? ''} validationBehavior="aria" onSubmit={submit}>
        <StepFields {...{ step, names, problem, onChange: setStep }} />
      </Form>
    </Dialog>
  );
}

/** A language without a word is not written in; no message is none. */
function withoutEmpty(step: Step): Step {
  if (step.kind === 'notify') {
    return { ...step, message: step.message?.trim() ? step.message : null };
  }
  if (step.kind !== 'send') return step;
  if (step.templateIds !== undefined) return step;
  const { fr, en } = step.texts ?? {};
  const isWritten = (text: typeof fr) => text !== undefined && (text.subject + text.body).trim() !== '';
  return { ...step, texts: { ...(isWritten(fr) && { fr }), ...(isWritten(en) && { en }) } };
}
