import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../../ui/controls/tabs.tsx';
import { SentenceFilter } from '../../../../ui/filter/sentence-filter.tsx';
import type { SentencePart } from '../../../../ui/filter/sentence-part.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { ExportMenu } from '../../../organizations/web/export-menu.tsx';
import { useMembers } from '../../workspace/web/use-members.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import { PROMISE_TABS } from '../contract.ts';
import { PromiseList } from './promise-list.tsx';
import styles from './promises.module.css';
import { type PromisesSearch, promisesSearchSchema } from './promises-search.ts';
import { usePromiseCounts } from './use-promises.ts';

export type { PromisesSearch } from './promises-search.ts';

export interface PromisesPageProps {
  search: PromisesSearch;
  onSearch: (change: Partial<PromisesSearch>) => void;
}

const EVERYONE = 'everyone';

/** What is owed to customers: soon due, overdue, kept; mine or everybody's. */
export function PromisesPage({ search, onSearch }: PromisesPageProps) {
  const { t } = useTranslation('promises');
  const { me } = useWorkspace();
  const members = useMembers();
  const { state = 'due', keeper } = promisesSearchSchema.parse(search);
  const counts = usePromiseCounts(keeper).data;
  const query = new URLSearchParams({ state, ...(keeper !== undefined && { keeper }) }).toString();
  const options = [
    { id: EVERYONE, label: t('web.everyone') },
    { id: 'me', label: t('web.me') },
    ...members.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ id, label: name })),
  ];
  const part: SentencePart = {
    kind: 'choice',
    id: 'keeper',
    name: t('web.keeper'),
    text: options.find(({ id }) => id === (keeper ?? EVERYONE))?.label ?? '…',
    options,
    value: keeper ?? EVERYONE,
    onChange: (id) => onSearch({ keeper: id === EVERYONE ? undefined : id }),
  };
  const countOf = { due: counts?.due, overdue: counts?.overdue, kept: undefined, dropped: undefined };
  return (
    <>
      <PageTitle note={t('web.note')} actions={<ExportMenu path="/api/v1/promises/export" query={query} />}>
        {t('web.title')}
      </PageTitle>
      <div className={styles.filter}>
        <SentenceFilter sentence={[t('web.kept-by'), part]} />
      </div>
      <Tabs
        label={t('web.title')}
        selectedKey={state}
        onChange={(id) => onSearch({ state: PROMISE_TABS.find((tab) => tab === id && tab !== 'due') })}
        tabs={PROMISE_TABS.map((id) => ({
          id,
          label: t(`web.tabs.${id}`),
          ...(countOf[id] !== undefined && { count: countOf[id] }),
          content: id === state && (
            <PromiseList
              state={state}
              query={query}
              onShowAll={keeper === undefined ? undefined : () => onSearch({ keeper: undefined })}
            />
          ),
        }))}
      />
    </>
  );
}
