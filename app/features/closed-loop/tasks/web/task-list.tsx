import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import { LoadMore } from '../../../../ui/list/load-more.tsx';
import { useNow } from '../../../../ui/use-now.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import { groupByDay } from './group-by-day.ts';
import { TaskAbout } from './task-about.tsx';
import { TaskItem } from './task-item.tsx';
import styles from './tasks.module.css';
import type { TASK_TABS } from './tasks-search.ts';
import { useTasks } from './use-tasks.ts';

interface TaskListProps {
  state: (typeof TASK_TABS)[number];
  query: string;
  showsOwner: boolean;
  /** Undefined when nothing is left out. */
  onShowAll: (() => void) | undefined;
}

/** Tasks under the day that they are for, each with what it is about. */
export function TaskList({ state, query, showsOwner, onShowAll }: TaskListProps) {
  const { t } = useTranslation('tasks');
  const { timeZone } = useWorkspace();
  const list = useTasks(query);
  const today = isoDayIn(useNow(), timeZone);
  if (list.data === undefined) {
    return list.isError ? (
      <UnreadState title={t('web.failed')} error={list.error} onRetry={() => list.refetch()} />
    ) : (
      <Skeleton shape="list" lines={4} label={t('web.reading')} />
    );
  }
  const tasks = list.data.pages.flatMap(({ items }) => items);
  if (tasks.length === 0) {
    return (
      <EmptyState
        title={t(`web.none.${state}`)}
        actions={onShowAll && <Button onPress={onShowAll}>{t('web.show-all')}</Button>}
      >
        {t(`web.none-text.${state}`)}
      </EmptyState>
    );
  }
  return (
    <>
      {groupByDay(tasks, today).map(([group, items]) => (
        <section key={group} className={styles.group}>
          {state === 'open' && (
            <h2 id={`tasks-${group}`} className={group === 'late' ? styles.late : undefined}>
              {t(`web.when.${group}`)}
            </h2>
          )}
          <ul aria-label={t(`web.when.${group}`)}>
            {items.map((task) => (
              <li key={task.id} className={styles.row}>
                <TaskItem {...{ task, timeZone, showsOwner }} />
                <TaskAbout task={task} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <LoadMore
        shown={tasks.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
    </>
  );
}
