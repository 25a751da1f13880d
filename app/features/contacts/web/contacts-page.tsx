import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { PillGroup } from '../../../ui/controls/pill-group.tsx';
import { SearchField } from '../../../ui/controls/search-field.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { SUPPRESSION_REASONS, type SuppressionReason } from '../contract.ts';
import { AddContact } from './add-contact.tsx';
import { ContactList } from './contact-list.tsx';
import styles from './contacts-page.module.css';
import type { ContactsSearch } from './contacts-search.ts';

export interface ContactsPageProps {
  organization: { readonly slug: string; readonly timeZone: string };
  search: ContactsSearch;
  onSearch: (change: Partial<ContactsSearch>) => void;
}

const ALL = 'all';

const isReason = (id: string): id is SuppressionReason =>
  (SUPPRESSION_REASONS as readonly string[]).includes(id);

/** The people who are asked, and those who must not be. */
export function ContactsPage({ organization, search, onSearch }: ContactsPageProps) {
  const { t } = useTranslation('contacts');
  const [isAdding, add] = useState(false);
  return (
    <>
      <PageTitle
        note={t('web.note')}
        actions={
          <>
            <ButtonLink icon="upload" href={`/${organization.slug}/imports?kind=contacts`}>
              {t('web.import-file')}
            </ButtonLink>
            <Button icon="plus" onPress={() => add(true)}>
              {t('web.add.open')}
            </Button>
          </>
        }
      >
        {t('web.title')}
      </PageTitle>
      <div className={styles.filters}>
        <SearchField
          key={search.q ?? ''}
          label={t('web.search')}
          className={styles.search ?? ''}
          defaultValue={search.q ?? ''}
          onSubmit={(q) => onSearch({ q: q.trim() || undefined })}
          onClear={() => onSearch({ q: undefined })}
        />
        <PillGroup
          label={t('web.filter')}
          value={search.suppressed ?? ALL}
          onChange={(id) => onSearch({ suppressed: isReason(id) ? id : undefined })}
          pills={[ALL, ...SUPPRESSION_REASONS].map((id) => ({ id, label: t(`web.filters.${id}`) }))}
        />
      </div>
      <ContactList organization={organization} search={search} onSearch={onSearch} />
      {isAdding && <AddContact onClose={() => add(false)} />}
    </>
  );
}
