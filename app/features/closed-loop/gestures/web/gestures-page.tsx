import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../../ui/controls/tabs.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { ExportMenu } from '../../../organizations/web/export-menu.tsx';
import { EffectTable } from './effect-table.tsx';
import { GestureBudgets } from './gesture-budgets.tsx';
import { GestureList } from './gesture-list.tsx';
import { GESTURE_TABS, type GesturesSearch, gesturesSearchSchema } from './gestures-search.ts';
import { useGestures } from './use-gestures.ts';

export type { GesturesSearch } from './gestures-search.ts';

export interface GesturesPageProps {
  search: GesturesSearch;
  onSearch: (change: Partial<GesturesSearch>) => void;
}

const QUERIES = { 'to-decide': 'state=to-decide', all: '', given: 'state=given', effect: '' } as const;

/** What waits for an approval, what was given, what it cost and what followed. */
export function GesturesPage({ search, onSearch }: GesturesPageProps) {
  const { t } = useTranslation('gestures');
  const { state = 'all' } = gesturesSearchSchema.parse(search);
  const waiting = useGestures(QUERIES['to-decide']).data?.pages[0]?.items.length;
  return (
    <>
      <PageTitle
        note={t('web.note')}
        actions={<ExportMenu path="/api/v1/gestures/export" query={QUERIES[state]} />}
      >
        {t('web.title')}
      </PageTitle>
      <GestureBudgets />
      <Tabs
        label={t('web.title')}
        selectedKey={state}
        onChange={(id) => onSearch({ state: GESTURE_TABS.find((tab) => tab === id && tab !== 'all') })}
        tabs={GESTURE_TABS.map((id) => ({
          id,
          label: t(`web.tabs.${id}`),
          ...(id === 'to-decide' && waiting !== undefined && { count: waiting }),
          content:
            id === state &&
            (state === 'effect' ? <EffectTable /> : <GestureList tab={state} query={QUERIES[state]} />),
        }))}
      />
    </>
  );
}
