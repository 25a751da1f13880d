import { ContactsPage } from '../../../features/contacts/web/contacts-page.tsx';
import type { ContactsSearch } from '../../../features/contacts/web/contacts-search.ts';
import { useOrganization } from '../organization-context.ts';
import { usePageSearch } from '../use-page-search.ts';

export function Contacts() {
  const [search, onSearch] = usePageSearch<ContactsSearch>();
  return <ContactsPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}
