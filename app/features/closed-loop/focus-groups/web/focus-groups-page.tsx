import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { LoadMore } from '../../../../ui/list/load-more.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { ExportMenu } from '../../../organizations/web/export-menu.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import styles from './focus-groups.module.css';
import { PlanDialog } from './plan-dialog.tsx';
import { useFocusGroups } from './use-focus-groups.ts';

/** The tables that were planned and held, the newest first. */
export function FocusGroupsPage() {
  const { t } = useTranslation('focus-groups');
  const mayWork = useMay('work');
  const [isPlanning, plan] = useState(false);
  const groups = useFocusGroups();
  const create = mayWork && (
    <Button variant="primary" onPress={() => plan(true)}>
      {t('web.create')}
    </Button>
  );
  const items = groups.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageTitle
        note={t('web.note')}
        actions={
          items !== undefined && items.length > 0 ? (
            <>
              <ExportMenu path="/api/v1/focus-groups/export" />
              {create}
            </>
          ) : undefined
        }
      >
        {t('web.title')}
      </PageTitle>
      {items === undefined ? (
        groups.isError ? (
          <UnreadState title={t('web.failed')} error={groups.error} onRetry={() => groups.refetch()} />
        ) : (
          <Skeleton shape="list" lines={4} label={t('web.reading')} />
        )
      ) : items.length === 0 ? (
        <EmptyState title={t('web.empty')} actions={create || undefined}>
          {t('web.empty-text')}
        </EmptyState>
      ) : (
        <ul className={styles.rows}>
          {items.map((group) => (
            <li key={group.id} className={styles.row}>
              <GroupLine group={group} />
            </li>
          ))}
        </ul>
      )}
      {items !== undefined && (
        <LoadMore
          shown={items.length}
          hasMore={groups.hasNextPage}
          isLoading={groups.isFetchingNextPage}
          onLoadMore={() => groups.fetchNextPage()}
        />
      )}
      {isPlanning && <PlanDialog onClose={() => plan(false)} />}
    </>
  );
}

type Group = NonNullable<ReturnType<typeof useFocusGroups>['data']>['pages'][number]['items'][number];

function GroupLine({ group }: { group: Group }) {
  const { t } = useTranslation('focus-groups');
  const locale = useLocale();
  const { slug, timeZone } = useWorkspace();
  const { id, title, question, state, slots, guests } = group;
  const accepted = guests.accepted ?? 0;
  const came = guests.came ?? 0;
  const invited = (guests.invited ?? 0) + accepted + (guests.declined ?? 0) + came + (guests.absent ?? 0);
  return (
    <>
      <div>
        <p>
          <Link href={`/${slug}/cases/focus-groups/${id}`}>{title}</Link>
        </p>
        <p>{question}</p>
        <p className={styles.note}>
          {slots.map(({ startsAt }) => formatDateTime(new Date(startsAt), locale, timeZone)).join(' · ')}
        </p>
      </div>
      <p className={styles.note}>
        {t(`web.states.${state}`)}
        <br />
        {t('web.counts', { invited, accepted, came })}
      </p>
    </>
  );
}
