import { Trans, useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Tabs } from '../../../../ui/controls/tabs.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { LoadMore } from '../../../../ui/list/load-more.tsx';
import { useNow } from '../../../../ui/use-now.ts';
import { countsQuery, type DeskSearch, QUEUE_TABS, type QueueTab } from './desk-search.ts';
import styles from './queue.module.css';
import { QueuePromises, type useOwedPromises, usePromiseCount } from './queue-promises.tsx';
import { QueueRow } from './queue-row.tsx';
import { QueueWhose } from './queue-whose.tsx';
import { type useQueue, useWaiting } from './use-queue.ts';
import { useWorkspace } from './workspace-context.ts';

export interface QueueProps {
  list: ReturnType<typeof useQueue>;
  promises: ReturnType<typeof useOwedPromises>;
  tab: QueueTab;
  whose: string | undefined;
  currentId: string | null;
  hrefOf: (caseId: string) => string;
  onSearch: (change: Partial<DeskSearch>) => void;
  onHelp: () => void;
}

/** What to do now: the soonest limit first. */
export function Queue(props: QueueProps) {
  const { tab, whose, onSearch } = props;
  const { t } = useTranslation('workspace');
  const { me } = useWorkspace();
  const waiting = useWaiting(countsQuery(whose, me.id)).data;
  const counts: Record<QueueTab, number | undefined> = {
    open: waiting?.waiting,
    'in-progress': waiting?.inProgress,
    promises: usePromiseCount(whose),
  };
  return (
    <div className={styles.queue}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <QueueWhose {...{ whose, onSearch }} />
      </div>
      <Tabs
        className={styles.tabs ?? ''}
        label={t('queue.label')}
        selectedKey={tab}
        onChange={(id) => onSearch({ tab: id === 'open' ? undefined : (id as QueueTab) })}
        tabs={QUEUE_TABS.map((id) => ({
          id,
          label: t(`queue.tabs.${id}`),
          ...(counts[id] !== undefined && { count: counts[id] }),
          content: id === tab && <QueueList {...props} />,
        }))}
      />
    </div>
  );
}

function QueueList({ list, promises, tab, currentId, hrefOf, onHelp }: QueueProps) {
  const { t } = useTranslation('workspace');
  const now = useNow();
  const asked = tab === 'promises' ? promises : list;
  if (asked.data === undefined) {
    return asked.isError ? (
      <ErrorState title={t('failed')} actions={<Button onPress={() => asked.refetch()}>{t('retry')}</Button>}>
        {asked.error instanceof ProblemError ? asked.error.message : t('silent')}
      </ErrorState>
    ) : (
      <Skeleton shape="list" lines={6} label={t('reading')} />
    );
  }
  if (tab === 'promises') {
    return <QueuePromises promises={promises.data ?? []} {...{ currentId, hrefOf }} />;
  }
  const cases = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (cases.length === 0) {
    return (
      <EmptyState plain title={t(`queue.empty.${tab}.title`)}>
        {t(`queue.empty.${tab}.text`)}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles.list} aria-busy={list.isPlaceholderData}>
        {cases.map((one) => (
          <li key={one.id}>
            <QueueRow one={one} href={hrefOf(one.id)} isCurrent={one.id === currentId} now={now} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={cases.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
      <p className={styles.keys}>
        <Trans t={t} i18nKey="queue.keys" components={{ key: <kbd /> }} />{' '}
        <Button variant="quiet" dense onPress={onHelp}>
          {t('keys.all')}
        </Button>
      </p>
    </>
  );
}
