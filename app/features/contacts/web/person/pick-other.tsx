import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { SearchField } from '../../../../ui/controls/search-field.tsx';
import type { ContactItem } from '../../contract.ts';
import { useContacts } from '../use-contacts.ts';
import { nameOf } from './name-of.ts';
import styles from './person.module.css';

/** More than this is not looked through: another word finds them. */
const SHOWN = 8;

export interface PickOtherProps {
  contact: ContactItem;
  onPick: (other: ContactItem) => void;
  onClose: () => void;
}

/** Looks for the other row of somebody who is there twice. */
export function PickOther({ contact, onPick, onClose }: PickOtherProps) {
  const { t } = useTranslation('contacts');
  const [q, search] = useState(contact.name ?? '');
  const found = useContacts({ q: q.trim() || undefined }).data?.pages[0]?.items ?? [];
  const others = found.filter(({ id }) => id !== contact.id).slice(0, SHOWN);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.merge.with')}
      actions={<Button onPress={onClose}>{t('web.merge.cancel')}</Button>}
    >
      <div className={styles.form}>
        <SearchField autoFocus label={t('web.search')} value={q} onChange={search} maxLength={200} />
        {others.length === 0 ? (
          <p role="status">{t('web.none')}</p>
        ) : (
          <ul className={styles.duplicates}>
            {others.map((one) => (
              <li key={one.id}>
                <span className={styles.who}>
                  {nameOf(one) ?? t('web.no-name')}
                  <span>{[one.email, one.phone].filter((text) => text !== null).join(' · ')}</span>
                </span>
                <Button
                  dense
                  aria-label={t('web.merge.open-of', { person: nameOf(one) ?? t('web.no-name') })}
                  onPress={() => onPick(one)}
                >
                  {t('web.merge.open')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
