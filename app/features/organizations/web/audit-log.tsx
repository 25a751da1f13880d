import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { LoadMore } from '../../../ui/list/load-more.tsx';
import { AuditLine } from './audit-line.tsx';
import styles from './settings-page.module.css';
import { UnreadState } from './unread-state.tsx';
import { useAuditLog } from './use-settings.ts';

export function AuditLog({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('organizations');
  const log = useAuditLog();
  if (log.data === undefined) {
    return log.isError ? (
      <UnreadState title={t('web.settings.audit-failed')} error={log.error} onRetry={() => log.refetch()} />
    ) : (
      <Skeleton shape="list" lines={4} label={t('web.settings.reading')} />
    );
  }
  const entries = log.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <EmptyState plain title={t('web.settings.audit-empty')} />;
  return (
    <div>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.line}>
            <AuditLine entry={entry} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={entries.length}
        hasMore={log.hasNextPage}
        isLoading={log.isFetchingNextPage}
        onLoadMore={() => log.fetchNextPage()}
      />
    </div>
  );
}
