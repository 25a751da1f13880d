import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { useMedia } from '../../../../ui/use-media.ts';
import { MentionsNotice } from '../../notes/web/mentions-notice.tsx';
import { CasePage } from './case-page.tsx';
import { ONE_COLUMN } from './cases-frame.tsx';
import styles from './desk.module.css';
import { addressOf, type DeskSearch, deskSearchSchema, queueQuery } from './desk-search.ts';
import { KeysHelp } from './keys-help.tsx';
import { Queue } from './queue.tsx';
import { useOwedPromises } from './queue-promises.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useQueue } from './use-queue.ts';
import { useWorkspace } from './workspace-context.ts';

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
  const isPromises = tab === 'promises';
  const list = useQueue(queueQuery(isPromises ? 'open' : tab, whose, me.id));
  const promises = useOwedPromises(whose, isPromises);
  const isOneColumn = useMedia(ONE_COLUMN);
  const ids = useMemo(
    () =>
      isPromises
        ? [...new Set((promises.data ?? []).map((one) => one.caseId))]
        : (list.data?.pages.flatMap((page) => page.items.map(({ id }) => id)) ?? []),
    [isPromises, promises.data, list.data],
  );
  const shownId = caseId ?? (isOneColumn ? null : (ids[0] ?? null));
  const said = addressOf(search);
  const hrefOf = useCallback(
    (id: string) => `/${slug}/cases/${id}${said === '' ? '' : `?${said}`}`,
    [slug, said],
  );
  const [isHelpShown, showHelp] = useDeskKeys({ ids, currentId: shownId, hrefOf });
  const queueHref = `/${slug}/cases${said === '' ? '' : `?${said}`}`;
  return (
    <>
      <MentionsNotice hrefOf={hrefOf} currentId={shownId} />
      <div className={styles.desk}>
        {(!isOneColumn || shownId === null) && (
          <Queue
            {...{ list, promises, tab, whose, hrefOf, onSearch }}
            currentId={shownId}
            onHelp={() => showHelp(true)}
          />
        )}
        {shownId !== null && (
          <CasePage key={shownId} caseId={shownId} {...{ queueHref, whose, isOneColumn }} />
        )}
        {shownId === null && !isOneColumn && list.data !== undefined && (
          <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>
        )}
        {isHelpShown && <KeysHelp onClose={() => showHelp(false)} />}
      </div>
    </>
  );
}
