import { useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { LoadMore } from '../../../../ui/list/load-more.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import rows from '../../workspace/web/owed-rows.module.css';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import { GestureDeeds } from './gesture-deeds.tsx';
import { GestureState } from './gesture-state.tsx';
import { useGestureWords } from './use-gesture-words.ts';
import { useGestures } from './use-gestures.ts';

export function GestureList({ tab, query }: { tab: 'to-decide' | 'all' | 'given'; query: string }) {
  const { t } = useTranslation('gestures');
  const words = useGestureWords();
  const { slug } = useWorkspace();
  const list = useGestures(query);
  if (list.data === undefined) {
    return list.isError ? (
      <UnreadState title={t('web.failed')} error={list.error} onRetry={() => list.refetch()} />
    ) : (
      <Skeleton shape="list" lines={5} label={t('web.reading')} />
    );
  }
  const gestures = list.data.pages.flatMap((page) => page.items);
  if (gestures.length === 0)
    return <EmptyState title={t(`web.empty.${tab}`)}>{t('web.empty-text')}</EmptyState>;
  return (
    <>
      <ul className={rows.rows}>
        {gestures.map((gesture) => (
          <li key={gesture.id} className={rows.row}>
            <div className={rows.item}>
              <strong>{words.line(gesture)}</strong>
              <GestureState gesture={gesture} />
            </div>
            <Link href={`/${slug}/cases/${gesture.caseId}`}>
              {gesture.contact.name || gesture.contact.email || t('web.no-name')}
            </Link>
            <GestureDeeds gesture={gesture} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={gestures.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
    </>
  );
}
