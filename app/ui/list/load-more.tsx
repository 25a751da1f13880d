import { Button } from '../controls/button.tsx';
import { formatNumber } from '../format/format-number.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import styles from './load-more.module.css';

export interface LoadMoreProps {
  shown: number;
  /** When the list knows it. */
  total?: number | undefined;
  hasMore: boolean;
  isLoading: boolean;
  onLoadMore: () => void;
}

/** The end of a list: how far it goes, and the rest of it. */
export function LoadMore({ shown, total, hasMore, isLoading, onLoadMore }: LoadMoreProps) {
  const locale = useLocale();
  const words = useWords();
  const count =
    total === undefined ? undefined : words.shownOf(formatNumber(shown, locale), formatNumber(total, locale));
  if (!hasMore && count === undefined) return null;
  return (
    <div className={styles.more}>
      {hasMore && (
        <Button onPress={onLoadMore} isPending={isLoading} pendingText={words.loading}>
          {words.loadMore}
        </Button>
      )}
      <span className={styles.count} role="status">
        {count}
      </span>
    </div>
  );
}
