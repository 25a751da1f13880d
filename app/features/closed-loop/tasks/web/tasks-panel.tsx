import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import { TaskRow } from './task-row.tsx';
import styles from './tasks.module.css';
import { useTasksOfCase } from './use-tasks.ts';

/** What is to be done about a case; nothing where nothing is. */
export function TasksPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('playbooks');
  const tasks = useTasksOfCase(caseId).data ?? [];
  if (tasks.length === 0) return null;
  return (
    <SidePanel title={t('web.tasks.title')}>
      <ul className={styles.items}>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskRow task={task} />
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
