import { ContactsPage } from '../../../features/contacts/web/contacts-page.tsx';
import { useOrganization } from '../organization-context.ts';

export function Contacts() {
  return <ContactsPage organization={useOrganization()} />;
}
