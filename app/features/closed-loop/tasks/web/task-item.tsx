import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { useMay } from '../../../organizations/web/may.ts';
import type { Task } from '../contract.ts';
import { EditTaskDialog } from './edit-task-dialog.tsx';
import { TaskStanding } from './task-standing.tsx';
import styles from './tasks.module.css';
import { useChangeTask } from './use-tasks.ts';

export interface TaskItemProps {
  task: Task;
  timeZone: string;
  /** Named where it is not always the reader. */
  showsOwner?: boolean;
}

/** What is to be done, by when; ticked when it is, unticked when it was not, and changed otherwise. */
export function TaskItem({ task, timeZone, showsOwner = true }: TaskItemProps) {
  const { t } = useTranslation('tasks');
  const mayWork = useMay('work');
  const change = useChangeTask();
  const [isEditing, edit] = useState(false);
  // Done, it leaves the list before this is told: what is told hangs on the promise, not on the row.
  const mark = (state: Task['state'], back: Task['state']): void =>
    void change.mutateAsync({ id: task.id, state }).then(
      () =>
        notify({
          text: t(state === 'done' ? 'web.done' : 'web.undone', { title: task.title }),
          onUndo: () => mark(back, state),
        }),
      (error: unknown) =>
        notify({ text: error instanceof ProblemError ? error.message : t('web.unreachable') }),
    );
  return (
    <div className={styles.item}>
      <Checkbox
        isSelected={task.state === 'done'}
        isDisabled={!mayWork || change.isPending}
        onChange={(isDone) => mark(isDone ? 'done' : 'open', task.state)}
        note={<TaskStanding {...{ task, timeZone, showsOwner }} />}
        className={styles.task ?? ''}
      >
        <span className={task.state === 'dropped' ? styles.dropped : undefined}>{task.title}</span>
      </Checkbox>
      {mayWork && (
        <Button
          dense
          variant="quiet"
          aria-label={t('web.edit-of', { title: task.title })}
          onPress={() => edit(true)}
        >
          {t('web.edit')}
        </Button>
      )}
      {isEditing && <EditTaskDialog task={task} onClose={() => edit(false)} />}
    </div>
  );
}
