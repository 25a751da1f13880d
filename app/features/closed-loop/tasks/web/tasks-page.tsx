import { Trans, useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { Tabs } from '../../../../ui/controls/tabs.tsx';
import { SentenceFilter } from '../../../../ui/filter/sentence-filter.tsx';
import type { SentencePart } from '../../../../ui/filter/sentence-part.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { usePromiseCounts } from '../../promises/web/use-promises.ts';
import { useMembers } from '../../workspace/web/use-members.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import { TaskList } from './task-list.tsx';
import styles from './tasks.module.css';
import { TASK_TABS, type TasksSearch, tasksSearchSchema } from './tasks-search.ts';
import { useTaskCounts } from './use-tasks.ts';

export type { TasksSearch } from './tasks-search.ts';

const EVERYONE = 'everyone';

/** What a member owes to customers, whatever asked for it; or what anybody does. */
export function TasksPage(props: { search: TasksSearch; onSearch: (change: TasksSearch) => void }) {
  const { t } = useTranslation('tasks');
  const { me } = useWorkspace();
  const members = useMembers();
  const { state = 'open', owner = 'me' } = tasksSearchSchema.parse(props.search);
  const whose: Record<string, string> = owner === EVERYONE ? {} : { owner };
  const counts = useTaskCounts(new URLSearchParams(whose).toString()).data;
  const options = [
    { id: 'me', label: t('web.me') },
    { id: EVERYONE, label: t('web.everyone') },
    ...members.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ id, label: name })),
  ];
  const part: SentencePart = {
    kind: 'choice',
    id: 'owner',
    name: t('web.whose'),
    text: options.find(({ id }) => id === owner)?.label ?? '…',
    options,
    value: owner,
    onChange: (id) => props.onSearch({ owner: id === 'me' ? undefined : id }),
  };
  return (
    <>
      <PageTitle note={t('web.note')}>{t('web.title')}</PageTitle>
      <div className={styles.filter}>
        <SentenceFilter sentence={[t('web.given-to'), part]} />
        {owner === 'me' && <AlsoPromises />}
      </div>
      <Tabs
        label={t('web.title')}
        selectedKey={state}
        onChange={(id) => props.onSearch({ state: TASK_TABS.find((tab) => tab === id && tab !== 'open') })}
        tabs={TASK_TABS.map((id) => ({
          id,
          label: t(`web.tabs.${id}`),
          ...(id === 'open' && counts !== undefined && { count: counts.open }),
          content: id === state && (
            <TaskList
              state={state}
              query={new URLSearchParams({ state, ...whose }).toString()}
              showsOwner={owner === EVERYONE}
              onShowAll={owner === EVERYONE ? undefined : () => props.onSearch({ owner: EVERYONE })}
            />
          ),
        }))}
      />
    </>
  );
}

/** What else the reader owes, and where it is. */
function AlsoPromises() {
  const { t } = useTranslation('tasks');
  const { slug } = useWorkspace();
  const counts = usePromiseCounts('me').data;
  const count = (counts?.due ?? 0) + (counts?.overdue ?? 0);
  if (count === 0) return null;
  const state = (counts?.overdue ?? 0) > 0 ? '&state=overdue' : '';
  return (
    <p className={styles.also}>
      <Trans
        t={t}
        i18nKey="web.also"
        count={count}
        components={{ a: <Link href={`/${slug}/cases/promises?keeper=me${state}`}>{null}</Link> }}
      />
    </p>
  );
}
