import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { LoadMore } from '../../../../ui/list/load-more.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import type { useVoiceList } from './use-voices.ts';

export interface ListFrameProps<Item> {
  list: ReturnType<typeof useVoiceList<{ items: readonly Item[]; nextCursor: string | null }>>;
  empty: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
}

/** A list that is being read, could not be, holds nothing, or goes on. */
export function ListFrame<Item>({ list, empty, children }: ListFrameProps<Item>) {
  const { t } = useTranslation('promoters');
  if (list.data === undefined) {
    return list.isError ? (
      <UnreadState title={t('web.failed')} error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Skeleton shape="list" lines={6} label={t('web.reading')} />
    );
  }
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      <LoadMore
        shown={items.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
