import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { useMedia } from '../../../../ui/use-media.ts';
import { CasePage } from './case-page.tsx';
import styles from './desk.module.css';
import { addressOf, type DeskSearch, deskSearchSchema, queueQuery } from './desk-search.ts';
import { Queue } from './queue.tsx';
import { useQueue } from './use-queue.ts';
import { useWorkspace } from './workspace-context.ts';

/** Queue and case stand side by side from here on. */
const ONE_COLUMN = '(max-width: 900px)';

export interface DeskProps {
  /** null: the address names none; the first of the queue is shown where there is room. */
  caseId: string | null;
  search: DeskSearch;
  onSearch: (change: Partial<DeskSearch>) => void;
}

/** The queue and the case that one works on. */
export function Desk({ caseId, search, onSearch }: DeskProps) {
  const { t } = useTranslation('workspace');
  const { slug, me } = useWorkspace();
  const { tab = 'open', whose } = deskSearchSchema.parse(search);
  const list = useQueue(queueQuery(tab, whose === 'mine' ? me.id : null));
  const isOneColumn = useMedia(ONE_COLUMN);
  const first = list.data?.pages[0]?.items[0]?.id ?? null;
  const shownId = caseId ?? (isOneColumn ? null : first);
  const said = addressOf(search);
  const hrefOf = (id: string) => `/${slug}/cases/${id}${said === '' ? '' : `?${said}`}`;
  const queueHref = `/${slug}/cases${said === '' ? '' : `?${said}`}`;
  return (
    <div className={styles.desk}>
      {(!isOneColumn || shownId === null) && (
        <Queue {...{ list, tab, hrefOf, onSearch }} currentId={shownId} />
      )}
      {shownId !== null && (
        <CasePage key={shownId} caseId={shownId} queueHref={queueHref} isOneColumn={isOneColumn} />
      )}
      {shownId === null && !isOneColumn && list.data !== undefined && (
        <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>
      )}
    </div>
  );
}
