import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import { copyText } from './copy-text.ts';

export interface ShownKeyProps {
  apiKey: string;
  isOpen: boolean;
  onClose: () => void;
}

/** The whole key, which nobody sees again: a press outside does not close it. */
export function ShownKey({ apiKey, isOpen, onClose }: ShownKeyProps) {
  const { t } = useTranslation('organizations');
  const field = useRef<HTMLDivElement>(null);
  const copy = async () => {
    const input = field.current?.querySelector('input') ?? null;
    const isCopied = await copyText(apiKey, input);
    notify({ text: t(isCopied ? 'web.settings.copied' : 'web.settings.copy-failed') });
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      role="alertdialog"
      title={t('web.settings.key-made')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.settings.close')}</Button>
          <Button variant="primary" icon="copy" autoFocus onPress={copy}>
            {t('web.settings.copy')}
          </Button>
        </>
      }
    >
      <p>{t('web.settings.key-made-text')}</p>
      <div ref={field}>
        <TextField label={t('web.settings.key')} value={apiKey} isReadOnly />
      </div>
    </Dialog>
  );
}
