import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import { TaskItem } from './task-item.tsx';
import styles from './tasks.module.css';
import { useTasksOfCase } from './use-tasks.ts';

/** What is to be done about a case; nothing where nothing is. */
export function TasksPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('tasks');
  const { timeZone } = useWorkspace();
  const tasks = useTasksOfCase(caseId).data ?? [];
  if (tasks.length === 0) return null;
  return (
    <SidePanel title={t('web.title')}>
      <ul className={styles.items}>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskItem {...{ task, timeZone }} />
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
