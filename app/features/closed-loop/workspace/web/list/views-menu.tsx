import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Menu, type MenuEntry } from '../../../../../ui/controls/menu.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import type { CaseView } from '../../views/contract.ts';
import { isSameSearch, type ListSearch, viewSearch } from './list-search.ts';
import { useForgetView, useKeepView, useViews } from './use-views.ts';
import { ViewDialog } from './view-dialog.tsx';

const KEEP = 'keep';
const CHANGE = 'change';
const FORGET = 'forget';

export interface ViewsMenuProps {
  search: ListSearch;
  onSearch: (change: Record<string, string | undefined>) => void;
}

/** Filters under a name: to go to one, to keep what is seen, to change or forget the one that is seen. */
export function ViewsMenu({ search, onSearch }: ViewsMenuProps) {
  const { t } = useTranslation('workspace');
  const mayWork = useMay('work');
  const mayManage = useMay('manage');
  const views = useViews().data ?? [];
  const forget = useForgetView();
  const keep = useKeepView();
  const [edited, edit] = useState<CaseView | 'new' | null>(null);
  const current = views.find(({ filter }) => isSameSearch(filter, search));
  const mayChange = mayWork && current !== undefined && (current.isMine || mayManage);
  const entries: MenuEntry[] = [
    ...views.map(({ id, name, isShared }) => ({
      id,
      label: name,
      note: isShared ? t('views.shared') : t('views.own'),
      ...(id === current?.id && { icon: 'check' as const }),
    })),
    ...(mayWork && current === undefined
      ? [{ id: KEEP, label: t('views.keep'), icon: 'plus' as const, startsGroup: views.length > 0 }]
      : []),
    ...(mayChange
      ? [
          { id: CHANGE, label: t('views.change'), icon: 'edit' as const, startsGroup: true },
          { id: FORGET, label: t('views.forget'), icon: 'trash' as const, isDanger: true },
        ]
      : []),
  ];
  const act = (id: string) => {
    if (id === KEEP) edit('new');
    else if (id === CHANGE) edit(current ?? null);
    else if (id === FORGET && current !== undefined) {
      const { name, filter, isShared } = current;
      forget.mutate(current.id, {
        onSuccess: () =>
          notify({
            text: t('views.forgotten', { name }),
            onUndo: () => keep.mutate({ name, filter, isShared }),
          }),
        onError: (error) => notify({ text: error.message }),
      });
    } else {
      const view = views.find((one) => one.id === id);
      if (view !== undefined) onSearch(viewSearch(view.filter));
    }
  };
  if (entries.length === 0) return null;
  return (
    <>
      <Menu
        trigger={<Button icon="filter">{current?.name ?? t('views.open')}</Button>}
        entries={entries}
        onAction={act}
        placement="bottom end"
      />
      {edited !== null && (
        <ViewDialog view={edited === 'new' ? null : edited} search={search} onClose={() => edit(null)} />
      )}
    </>
  );
}
