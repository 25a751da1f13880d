import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useNow } from '../../../../ui/use-now.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { Task } from '../contract.ts';
import styles from './tasks.module.css';
import { useMarkTask } from './use-tasks.ts';

/** What is to be done, by whom and by when; ticked when it is, and unticked when it was not. */
export function TaskRow({ task }: { task: Task }) {
  const { t } = useTranslation('playbooks');
  const mayWork = useMay('work');
  const mark = useMarkTask(
    ({ id, doneAt }) =>
      notify({
        text: t(doneAt === null ? 'web.tasks.undone' : 'web.tasks.done', { title: task.title }),
        onUndo: () => mark.mutate({ id, isDone: doneAt === null }),
      }),
    (error) => notify({ text: error instanceof ProblemError ? error.message : t('web.unreachable') }),
  );
  return (
    <Checkbox
      isSelected={task.doneAt !== null}
      isDisabled={!mayWork || mark.isPending}
      onChange={(isDone) => mark.mutate({ id: task.id, isDone })}
      note={<TaskTimes task={task} />}
      className={styles.task ?? ''}
    >
      {task.title}
    </Checkbox>
  );
}

function TaskTimes({ task: { owner, dueAt, doneAt } }: { task: Task }) {
  const { t } = useTranslation('playbooks');
  const locale = useLocale();
  const now = useNow();
  const { timeZone } = useWorkspace();
  const isLate = doneAt === null && Date.parse(dueAt) < now.getTime();
  const day = formatDate(new Date(doneAt ?? dueAt), locale, 'medium', timeZone);
  return (
    <>
      <span className={isLate ? styles.late : undefined}>
        {t(`web.tasks.${doneAt === null ? (isLate ? 'late' : 'due') : 'done-on'}`, { day })}
      </span>
      {', '}
      {owner?.name ?? t('web.tasks.nobody')}
    </>
  );
}
