import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { TASK_STATES, type Task } from '../contract.ts';
import { type TaskDraft, TaskFields } from './task-fields.tsx';
import styles from './tasks.module.css';
import { useChangeTask } from './use-tasks.ts';

/** A task in other words, somebody else's, for another day, or dropped. */
export function EditTaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const formId = useId();
  const change = useChangeTask();
  const [draft, setDraft] = useState<TaskDraft>({
    title: task.title,
    ownerId: task.owner?.id ?? null,
    dueOn: task.dueOn,
  });
  const [state, setState] = useState(task.state);
  const problem = change.error instanceof ProblemError ? change.error : null;
  const isNamed = ['title', 'ownerId', 'dueOn'].some((name) => problem?.field(name) !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { title, ownerId, dueOn } = draft;
    const said = { title, ...(ownerId !== null && { ownerId }), ...(dueOn !== '' && { dueOn }), state };
    const onSuccess = () => {
      notify({ text: t('web.saved') });
      onClose();
    };
    change.mutate({ id: task.id, ...said }, { onSuccess });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.dialog.edit')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={change.isPending}
            pendingText={t('web.saving')}
          >
            {t('web.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <TaskFields draft={draft} onChange={setDraft} problem={problem} />
        <Select
          label={t('web.dialog.state')}
          value={state}
          onChange={(value) => setState(TASK_STATES.find((one) => one === value) ?? state)}
          options={TASK_STATES.map((id) => ({ id, label: t(`web.states.${id}`) }))}
        />
        {change.isError && !isNamed && <Banner tone="error">{change.error.message}</Banner>}
      </form>
    </Dialog>
  );
}
