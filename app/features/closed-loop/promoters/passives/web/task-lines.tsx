import { TaskItem } from '../../../tasks/web/task-item.tsx';
import styles from '../../web/voices.module.css';
import type { Passive } from '../contract.ts';

/** What is or was done for a passive. */
export function TaskLines({ passive, timeZone }: { passive: Passive; timeZone: string }) {
  return (
    <ul className={styles.tasks}>
      {passive.tasks.map((task) => (
        <li key={task.id}>
          <TaskItem {...{ task, timeZone }} />
        </li>
      ))}
    </ul>
  );
}
