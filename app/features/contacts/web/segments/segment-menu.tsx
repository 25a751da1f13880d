import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Menu, type MenuEntry } from '../../../../ui/controls/menu.tsx';
import type { Segment } from '../../segments/contract.ts';
import { type ContactsSearch, filterOf, searchOf } from '../contacts-search.ts';
import { SegmentDialog } from './segment-dialog.tsx';
import { SegmentsDialog } from './segments-dialog.tsx';
import { useSegments } from './use-segments.ts';

export interface SegmentMenuProps {
  search: ContactsSearch;
  onSearch: (change: Partial<ContactsSearch>) => void;
  isMayWork: boolean;
}

/** The filters kept under a name: one press shows their people. */
export function SegmentMenu({ search, onSearch, isMayWork }: SegmentMenuProps) {
  const { t } = useTranslation('contacts');
  const segments = useSegments().data ?? [];
  const [open, setOpen] = useState<'new' | 'all' | Segment | null>(null);
  const filter = filterOf(search);
  const isFiltered = Object.keys(filter).length > 0;
  const entries: MenuEntry[] = [
    ...segments.map(({ id, name, isShared }) => ({
      id,
      label: name,
      ...(isShared && { note: t('web.segments.shared') }),
    })),
    ...(isMayWork && isFiltered
      ? [
          {
            id: 'new',
            label: t('web.segments.keep'),
            icon: 'plus' as const,
            startsGroup: segments.length > 0,
          },
        ]
      : []),
    ...(isMayWork && segments.length > 0 ? [{ id: 'all', label: t('web.segments.manage') }] : []),
  ];
  const act = (id: string) => {
    const segment = segments.find((one) => one.id === id);
    if (segment !== undefined) onSearch(searchOf(segment.filter, search));
    else if (id === 'new' || id === 'all') setOpen(id);
  };
  if (entries.length === 0) return null;
  return (
    <>
      <Menu
        placement="bottom end"
        trigger={
          <Button dense icon="people">
            {t('web.segments.title')}
          </Button>
        }
        entries={entries}
        onAction={act}
      />
      {open === 'new' && <SegmentDialog filter={filter} onClose={() => setOpen(null)} />}
      {open === 'all' && (
        <SegmentsDialog segments={segments} onRename={setOpen} onClose={() => setOpen(null)} />
      )}
      {open !== null && typeof open === 'object' && (
        <SegmentDialog segment={open} filter={open.filter} onClose={() => setOpen('all')} />
      )}
    </>
  );
}
