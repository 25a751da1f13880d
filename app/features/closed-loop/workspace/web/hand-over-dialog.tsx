import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { WHY_MAX } from '../../contract.ts';

export interface HandOverDialogProps {
  /** Who gets them. */
  name: string;
  count?: number;
  onGive: (why: string | undefined) => void;
  onClose: () => void;
}

/** Why somebody gets a case, in a sentence, or without one: Enter gives it. */
export function HandOverDialog({ name, count = 1, onGive, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('workspace');
  const formId = useId();
  const [why, say] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGive(why.trim() === '' ? undefined : why.trim());
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('hand-over.title', { name, count })}
      actions={
        <>
          <Button onPress={onClose}>{t('hand-over.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary">
            {t('hand-over.give')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          autoFocus
          label={t('hand-over.why')}
          hint={t('hand-over.note', { name, count })}
          value={why}
          onChange={say}
          maxLength={WHY_MAX}
        />
      </form>
    </Dialog>
  );
}
