import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { ContactItem } from '../../contract.ts';
import { nameOf } from './name-of.ts';
import styles from './person.module.css';
import { useMerge, useUndoMerge } from './use-person.ts';

export interface MergeDialogProps {
  contact: ContactItem;
  other: ContactItem;
  root: string;
  onClose: () => void;
}

/** Which of the two stays, and what becomes of the other. */
export function MergeDialog({ contact, other, root, onClose }: MergeDialogProps) {
  const { t } = useTranslation('contacts');
  const navigate = useNavigate();
  const merge = useMerge();
  const undo = useUndoMerge();
  const [keptId, keep] = useState(contact.id);
  const [kept, gone] = keptId === contact.id ? [contact, other] : [other, contact];
  const person = nameOf(kept) ?? t('web.no-name');
  const confirm = () =>
    merge.mutate(
      { survivorId: kept.id, mergedId: gone.id },
      {
        onSuccess: ({ mergeId }) => {
          notify({
            text: t('web.merge.done', { person }),
            onUndo: () => undo.mutate(mergeId, { onError: (error) => notify({ text: error.message }) }),
          });
          onClose();
          if (kept.id !== contact.id) void navigate({ to: `${root}/contacts/${kept.id}`, replace: true });
        },
      },
    );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.merge.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.merge.cancel')}</Button>
          <Button
            variant="primary"
            isPending={merge.isPending}
            pendingText={t('web.merge.working')}
            onPress={confirm}
          >
            {t('web.merge.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup
          label={t('web.merge.which')}
          value={keptId}
          onChange={keep}
          options={[contact, other].map((one) => ({
            id: one.id,
            label: nameOf(one) ?? t('web.no-name'),
            note: [one.email, one.phone, one.externalId].filter((text) => text !== null).join(' · '),
          }))}
        />
        <p>{t('web.merge.text')}</p>
        {merge.isError && <Banner tone="error">{merge.error.message}</Banner>}
      </div>
    </Dialog>
  );
}
