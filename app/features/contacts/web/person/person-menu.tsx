import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { Menu, type MenuEntry } from '../../../../ui/controls/menu.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { saveFile } from '../../../organizations/web/save-file.ts';
import type { ContactItem } from '../../contract.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { nameOf } from './name-of.ts';
import { PickOther } from './pick-other.tsx';
import { useErasePerson } from './use-person.ts';

export interface PersonMenuProps {
  contact: ContactItem;
  root: string;
  isMayWork: boolean;
  isMayManage: boolean;
}

/** What is done to a person's record seldom: merge it, hand it out, forget it. */
export function PersonMenu({ contact, root, isMayWork, isMayManage }: PersonMenuProps) {
  const { t } = useTranslation('contacts');
  const [open, setOpen] = useState<'pick' | 'erase' | ContactItem | null>(null);
  const close = () => setOpen(null);
  const entries: MenuEntry[] = [
    ...(isMayWork ? [{ id: 'merge', label: t('web.merge.with') }] : []),
    ...(isMayManage
      ? [
          { id: 'export', label: t('web.person.export') },
          { id: 'erase', label: t('web.erase.open'), isDanger: true, startsGroup: true },
        ]
      : []),
  ];
  const act = (id: string) => {
    if (id === 'merge') setOpen('pick');
    if (id === 'erase') setOpen('erase');
    if (id === 'export') download(contact.id).catch((error: Error) => notify({ text: error.message }));
  };
  if (entries.length === 0) return null;
  return (
    <>
      <Menu
        placement="bottom end"
        trigger={<Button icon="more">{t('web.person.more')}</Button>}
        entries={entries}
        onAction={act}
      />
      {open === 'pick' && <PickOther contact={contact} onPick={setOpen} onClose={close} />}
      {open === 'erase' && <EraseDialog contact={contact} root={root} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <MergeDialog contact={contact} other={open} root={root} onClose={close} />
      )}
    </>
  );
}

async function download(id: string): Promise<void> {
  const everything = await fetchJson<object>(`/api/v1/contacts/${id}/export`);
  const file = new Blob([JSON.stringify(everything, null, 2)], { type: 'application/json' });
  saveFile(`contact-${id}.json`, file);
}

/** It cannot be undone: what goes and what stays is said before. */
function EraseDialog({
  contact,
  root,
  onClose,
}: {
  contact: ContactItem;
  root: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('contacts');
  const navigate = useNavigate();
  const erase = useErasePerson();
  const person = nameOf(contact) ?? t('web.no-name');
  const confirm = () =>
    erase.mutate(contact.id, {
      onSuccess: () => {
        notify({ text: t('web.erase.done') });
        void navigate({ to: `${root}/contacts`, replace: true });
      },
    });
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onOpenChange={onClose}
      title={t('web.erase.title', { person })}
      actions={
        <>
          <Button onPress={onClose}>{t('web.erase.keep')}</Button>
          <Button
            variant="danger"
            isPending={erase.isPending}
            pendingText={t('web.erase.working')}
            onPress={confirm}
          >
            {t('web.erase.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('web.erase.text')}</p>
      {erase.isError && <Banner tone="error">{erase.error.message}</Banner>}
    </Dialog>
  );
}
