import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/controls/select.tsx';
import { TASK_STATES, type Task } from '../contract.ts';
import { TaskDialog } from './task-dialog.tsx';
import { useChangeTask } from './use-tasks.ts';

/** A task in other words, somebody else's, for another day, or dropped. */
export function EditTaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const change = useChangeTask();
  const [state, setState] = useState(task.state);
  return (
    <TaskDialog
      title={t('web.dialog.edit')}
      first={{ title: task.title, ownerId: task.owner?.id ?? null, dueOn: task.dueOn }}
      saving={change}
      onSave={(said, then) => change.mutate({ id: task.id, ...said, state }, then)}
      onClose={onClose}
    >
      <Select
        label={t('web.dialog.state')}
        value={state}
        onChange={(value) => setState(TASK_STATES.find((one) => one === value) ?? state)}
        options={TASK_STATES.map((id) => ({ id, label: t(`web.states.${id}`) }))}
      />
    </TaskDialog>
  );
}
