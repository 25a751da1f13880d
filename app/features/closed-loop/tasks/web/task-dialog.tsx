import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { type TaskDraft, TaskFields } from './task-fields.tsx';
import styles from './tasks.module.css';

/** What was said of a task; what was left open is not there. */
export interface TaskSaid {
  title: string;
  ownerId?: string;
  dueOn?: string;
}

export interface TaskDialogProps {
  title: string;
  first: TaskDraft;
  saving: { isPending: boolean; isError: boolean; error: Error | null };
  onSave: (said: TaskSaid, then: { onSuccess: () => void }) => void;
  onClose: () => void;
  /** Beneath the fields that every task has. */
  children?: ReactNode;
}

/** What is to be done, by whom, by when. */
export function TaskDialog({ title, first, saving, onSave, onClose, children }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const formId = useId();
  const [draft, setDraft] = useState(first);
  const problem = saving.error instanceof ProblemError ? saving.error : null;
  const isNamed = ['title', 'ownerId', 'dueOn'].some((name) => problem?.field(name) !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { ownerId, dueOn } = draft;
    const said = { title: draft.title, ...(ownerId !== null && { ownerId }), ...(dueOn !== '' && { dueOn }) };
    const onSuccess = () => {
      notify({ text: t('web.saved') });
      onClose();
    };
    onSave(said, { onSuccess });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t('web.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={saving.isPending}
            pendingText={t('web.saving')}
          >
            {t('web.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <TaskFields draft={draft} onChange={setDraft} problem={problem} />
        {children}
        {saving.isError && !isNamed && <Banner tone="error">{saving.error?.message}</Banner>}
      </form>
    </Dialog>
  );
}
