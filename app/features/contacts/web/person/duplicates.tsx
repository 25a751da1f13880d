import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { Section } from '../../../../ui/layout/section.tsx';
import type { ContactItem } from '../../contract.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { nameOf } from './name-of.ts';
import styles from './person.module.css';
import { useDuplicates } from './use-person.ts';

export interface DuplicatesListProps {
  contact: ContactItem;
  root: string;
  isMayWork: boolean;
}

/** Who could be the same person; nothing when nobody could. */
export function DuplicatesList({ contact, root, isMayWork }: DuplicatesListProps) {
  const { t } = useTranslation('contacts');
  const duplicates = useDuplicates(contact.id).data ?? [];
  const [other, choose] = useState<ContactItem | null>(null);
  if (duplicates.length === 0) return null;
  return (
    <Section title={t('web.person.duplicates')} ruled>
      <ul className={styles.duplicates}>
        {duplicates.map(({ contact: one, reason }) => (
          <li key={one.id}>
            <span className={styles.who}>
              <Link tone="ink" href={`${root}/contacts/${one.id}`}>
                {nameOf(one) ?? t('web.no-name')}
              </Link>
              <span>
                {[one.name === null ? null : one.email, t(`web.person.reasons.${reason}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {isMayWork && (
              <Button
                dense
                aria-label={t('web.merge.open-of', { person: nameOf(one) ?? t('web.no-name') })}
                onPress={() => choose(one)}
              >
                {t('web.merge.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {other !== null && (
        <MergeDialog contact={contact} other={other} root={root} onClose={() => choose(null)} />
      )}
    </Section>
  );
}
