import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { SearchField } from '../../../ui/controls/search-field.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { AddContact } from './add-contact.tsx';
import { ContactList } from './contact-list.tsx';
import { ContactsFilter } from './contacts-filter.tsx';
import styles from './contacts-page.module.css';
import type { ContactsSearch } from './contacts-search.ts';

export interface ContactsPageProps {
  organization: { readonly slug: string; readonly timeZone: string; readonly scopes: readonly string[] };
  search: ContactsSearch;
  onSearch: (change: Partial<ContactsSearch>) => void;
}

/** The people who are asked, and those who must not be. */
export function ContactsPage({ organization, search, onSearch }: ContactsPageProps) {
  const { t } = useTranslation('contacts');
  const [isAdding, add] = useState(false);
  const isMayWork = organization.scopes.some((scope) => scope === 'work' || scope === 'manage');
  return (
    <>
      <PageTitle
        note={t('web.note')}
        actions={
          <>
            {organization.scopes.includes('manage') && (
              <ButtonLink icon="upload" href={`/${organization.slug}/imports?kind=contacts`}>
                {t('web.import-file')}
              </ButtonLink>
            )}
            <ButtonLink href={`/${organization.slug}/accounts`}>{t('web.accounts.title')}</ButtonLink>
            {isMayWork && (
              <Button icon="plus" onPress={() => add(true)}>
                {t('web.add.open')}
              </Button>
            )}
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
        <ContactsFilter search={search} onSearch={onSearch} isMayWork={isMayWork} />
      </div>
      <ContactList organization={organization} search={search} onSearch={onSearch} />
      {isAdding && <AddContact onClose={() => add(false)} />}
    </>
  );
}
