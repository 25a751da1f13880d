import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../../ui/controls/dialog.tsx';
import { Banner } from '../../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { type TaskDraft, TaskFields } from '../../../tasks/web/task-fields.tsx';
import styles from '../../web/voices.module.css';
import type { Passive } from '../contract.ts';
import { useMakeTask } from './use-passives.ts';

/** What is to be done for a passive, by whom, by when. */
export function NewTaskDialog({ passive, onClose }: { passive: Passive; onClose: () => void }) {
  const { t } = useTranslation('promoters');
  const formId = useId();
  const make = useMakeTask();
  const [draft, setDraft] = useState<TaskDraft>({
    title: passive.idea ?? '',
    ownerId: passive.owner?.id ?? null,
    dueOn: '',
  });
  const problem = make.error instanceof ProblemError ? make.error : null;
  const isNamed = ['title', 'ownerId', 'dueOn'].some((name) => problem?.field(name) !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { title, ownerId, dueOn } = draft;
    const said = { title, ...(ownerId !== null && { ownerId }), ...(dueOn !== '' && { dueOn }) };
    const onSuccess = () => {
      notify({ text: t('web.saved') });
      onClose();
    };
    make.mutate({ contactId: passive.contact.id, ...said }, { onSuccess });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.passives.dialog.new')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={make.isPending}
            pendingText={t('web.saving')}
          >
            {t('web.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <TaskFields draft={draft} onChange={setDraft} problem={problem} />
        {make.isError && !isNamed && <Banner tone="error">{make.error.message}</Banner>}
      </form>
    </Dialog>
  );
}
