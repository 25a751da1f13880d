import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import type { ContactItem, SuppressionReason } from '../contract.ts';
import { firstReason } from './first-reason.ts';
import { useLiftSuppression } from './use-contacts.ts';

/** It reaches a customer who said no: that they changed their mind is asked, and written down. */
export function LiftDialog({ contact, onClose }: { contact: ContactItem; onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const lift = useLiftSuppression();
  // What is told is what is lifted: another reason is told next.
  const reason: SuppressionReason = firstReason(contact) ?? 'bounced';
  const person = contact.name ?? contact.email ?? '';
  const confirm = () =>
    lift.mutate(
      { id: contact.id, reason },
      {
        onSuccess: () => {
          notify({ text: t('web.lift.done', { person }) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`web.lift.title.${reason}`)}
      actions={
        <>
          <Button onPress={onClose}>{t('web.lift.keep')}</Button>
          <Button
            variant="primary"
            isPending={lift.isPending}
            pendingText={t('web.lift.working')}
            onPress={confirm}
          >
            {t(`web.lift.confirm.${reason}`)}
          </Button>
        </>
      }
    >
      <p>{t(`web.lift.text.${reason}`, { person })}</p>
      {lift.isError && <Banner tone="error">{lift.error.message}</Banner>}
    </Dialog>
  );
}
