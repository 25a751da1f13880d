import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { Segment } from '../../segments/contract.ts';
import styles from '../contacts-page.module.css';
import { useCreateSegment, useDeleteSegment } from './use-segments.ts';

export interface SegmentsDialogProps {
  segments: readonly Segment[];
  onRename: (segment: Segment) => void;
  onClose: () => void;
}

/** All segments, to rename, share or delete; a deleted one can be brought back at once. */
export function SegmentsDialog({ segments, onRename, onClose }: SegmentsDialogProps) {
  const { t } = useTranslation('contacts');
  const remove = useDeleteSegment();
  const create = useCreateSegment();
  const forget = ({ id, name, filter, isShared }: Segment) =>
    remove.mutate(id, {
      onSuccess: () =>
        notify({
          text: t('web.segments.deleted', { name }),
          onUndo: () => create.mutate({ name, filter, isShared }),
        }),
      onError: (error) => notify({ text: error.message }),
    });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.segments.manage')}
      actions={<Button onPress={onClose}>{t('web.segments.close')}</Button>}
    >
      <ul className={styles.segments}>
        {segments.map((segment) => (
          <li key={segment.id}>
            <span className={styles.person}>
              {segment.name}
              {segment.isShared && <span>{t('web.segments.shared')}</span>}
            </span>
            <span className={styles.buttons}>
              <Button
                dense
                variant="quiet"
                aria-label={t('web.segments.rename-of', { name: segment.name })}
                onPress={() => onRename(segment)}
              >
                {t('web.segments.rename')}
              </Button>
              <Button
                dense
                variant="quiet"
                aria-label={t('web.segments.delete-of', { name: segment.name })}
                onPress={() => forget(segment)}
              >
                {t('web.segments.delete')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
