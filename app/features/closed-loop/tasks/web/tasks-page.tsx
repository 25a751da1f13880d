import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Link } from '../../../../ui/controls/link.tsx';
import { PillGroup } from '../../../../ui/controls/pill-group.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { LoadMore } from '../../../../ui/list/load-more.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { Task } from '../contract.ts';
import { TaskRow } from './task-row.tsx';
import styles from './tasks.module.css';
import { useTasks } from './use-tasks.ts';

const VIEWS = ['mine', 'all', 'finished'] as const;

const searchSchema = z.looseObject({ view: z.enum(VIEWS).optional().catch(undefined) });

export interface TasksSearch {
  readonly view?: (typeof VIEWS)[number] | undefined;
}

const QUERIES = { mine: 'owner=me', all: '', finished: 'state=done' } as const;

/** What is to be done for customers, the soonest due first: mine, or everybody's. */
export function TasksPage(props: { search: TasksSearch; onSearch: (change: TasksSearch) => void }) {
  const { t } = useTranslation('playbooks');
  const { view = 'mine' } = searchSchema.parse(props.search);
  const list = useTasks(QUERIES[view]);
  const tasks = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageTitle note={t('web.tasks.note')}>{t('web.tasks.title')}</PageTitle>
      <PillGroup
        label={t('web.tasks.whose')}
        pills={VIEWS.map((id) => ({ id, label: t(`web.tasks.${id}`) }))}
        value={view}
        onChange={(id) => props.onSearch({ view: VIEWS.find((one) => one === id && one !== 'mine') })}
      />
      {tasks === undefined &&
        (list.isError ? (
          <UnreadState title={t('web.tasks.failed')} error={list.error} onRetry={() => list.refetch()} />
        ) : (
          <Skeleton shape="list" lines={4} label={t('web.tasks.reading')} />
        ))}
      {tasks?.length === 0 && <EmptyState title={t('web.tasks.none')}>{t('web.tasks.none-text')}</EmptyState>}
      {tasks !== undefined && tasks.length > 0 && (
        <>
          <ul className={styles.rows} aria-label={t('web.tasks.title')}>
            {tasks.map((task) => (
              <li key={task.id} className={styles.row}>
                <TaskRow task={task} />
                <TaskCustomer task={task} />
              </li>
            ))}
          </ul>
          <LoadMore
            shown={tasks.length}
            hasMore={list.hasNextPage}
            isLoading={list.isFetchingNextPage}
            onLoadMore={() => list.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function TaskCustomer({ task: { contact, caseId } }: { task: Task }) {
  const { t } = useTranslation('playbooks');
  const { slug } = useWorkspace();
  const href = caseId === null ? `/${slug}/contacts/${contact.id}` : `/${slug}/cases/${caseId}`;
  return <Link href={href}>{contact.name ?? contact.email ?? t('web.notices.somebody')}</Link>;
}
