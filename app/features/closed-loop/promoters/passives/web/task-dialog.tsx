import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../../ui/controls/dialog.tsx';
import { Select } from '../../../../../ui/controls/select.tsx';
import { TextArea } from '../../../../../ui/controls/text-area.tsx';
import { TextField } from '../../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { useMembers } from '../../../workspace/web/use-members.ts';
import styles from '../../web/voices.module.css';
import { type Passive, type PassiveTask, TASK_STATES } from '../contract.ts';
import { useChangeTask, useMakeTask } from './use-passives.ts';

export interface TaskDialogProps {
  passive: Passive;
  /** The one that changes; a new one without it. */
  task?: PassiveTask;
  onClose: () => void;
}

/** What is to be done for a passive, by whom, by when. */
export function TaskDialog({ passive, task, onClose }: TaskDialogProps) {
  const { t } = useTranslation('promoters');
  const formId = useId();
  const members = useMembers();
  const make = useMakeTask();
  const change = useChangeTask();
  const [title, setTitle] = useState(task?.title ?? passive.idea ?? '');
  const [ownerId, setOwner] = useState(task?.owner?.id ?? passive.owner?.id ?? null);
  const [dueOn, setDue] = useState(task?.dueOn ?? '');
  const [state, setState] = useState(task?.state ?? 'open');
  const saving = task === undefined ? make : change;
  const problem = saving.error instanceof ProblemError ? saving.error : null;
  const known = ['title', 'ownerId', 'dueOn'].some((name) => problem?.field(name) !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = {
      title,
      ...(ownerId !== null && { ownerId }),
      ...(dueOn !== '' && { dueOn }),
    };
    const onSuccess = () => {
      notify({ text: t('web.saved') });
      onClose();
    };
    if (task === undefined) make.mutate({ contactId: passive.contact.id, ...said }, { onSuccess });
    else change.mutate({ id: task.id, ...said, state }, { onSuccess });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`web.passives.dialog.${task === undefined ? 'new' : 'edit'}`)}
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
        <TextArea
          autoFocus
          rows={2}
          label={t('web.passives.dialog.title')}
          value={title}
          onChange={setTitle}
          maxLength={300}
          error={problem?.field('title')}
        />
        <Select
          label={t('web.passives.dialog.owner')}
          value={ownerId}
          onChange={setOwner}
          options={members.map(({ id, name }) => ({ id, label: name }))}
          error={problem?.field('ownerId')}
        />
        <TextField
          type="date"
          label={t('web.passives.dialog.due')}
          value={dueOn}
          onChange={setDue}
          error={problem?.field('dueOn')}
        />
        {task !== undefined && (
          <Select
            label={t('web.passives.dialog.state')}
            value={state}
            onChange={(value) => setState(TASK_STATES.find((one) => one === value) ?? state)}
            options={TASK_STATES.map((id) => ({ id, label: t(`web.passives.states.${id}`) }))}
          />
        )}
        {saving.isError && !known && <Banner tone="error">{saving.error.message}</Banner>}
      </form>
    </Dialog>
  );
}
