import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { LoadMore } from '../../../../ui/list/load-more.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import rows from '../../workspace/web/owed-rows.module.css';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { CasePromise, PROMISE_TABS } from '../contract.ts';
import { PromiseDeeds } from './promise-deeds.tsx';
import { PromiseState } from './promise-state.tsx';
import { usePromises } from './use-promises.ts';

interface PromiseListProps {
  state: (typeof PROMISE_TABS)[number];
  query: string;
  /** Undefined when nothing is left out. */
  onShowAll: (() => void) | undefined;
}

export function PromiseList({ state, query, onShowAll }: PromiseListProps) {
  const { t } = useTranslation('promises');
  const list = usePromises(query);
  if (list.data === undefined) {
    return list.isError ? (
      <UnreadState title={t('web.failed')} error={list.error} onRetry={() => list.refetch()} />
    ) : (
      <Skeleton shape="list" lines={5} label={t('web.reading')} />
    );
  }
  const promises = list.data.pages.flatMap((page) => page.items);
  if (promises.length === 0) {
    return (
      <EmptyState
        title={t(`web.empty.${state}`)}
        actions={onShowAll && <Button onPress={onShowAll}>{t('web.show-all')}</Button>}
      >
        {t('web.empty-text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={rows.rows}>
        {promises.map((promise) => (
          <li key={promise.id} className={rows.row}>
            <Row promise={promise} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={promises.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
    </>
  );
}

function Row({ promise }: { promise: CasePromise }) {
  const { t } = useTranslation('promises');
  const { slug } = useWorkspace();
  const { what, contact, caseId } = promise;
  return (
    <>
      <div className={rows.item}>
        <strong>{what}</strong>
        <PromiseState promise={promise} />
      </div>
      <Link href={`/${slug}/cases/${caseId}`}>{contact.name || contact.email || t('web.no-name')}</Link>
      <PromiseDeeds promise={promise} />
    </>
  );
}
