import { MailboxPage } from '../../../features/distribution/web/mailbox-page.tsx';
import type { MailboxSearch } from '../../../features/distribution/web/mailbox-search.ts';
import { useOrganization } from '../organization-context.ts';
import { usePageSearch } from '../use-page-search.ts';

export function Mailbox() {
  const [search, onSearch] = usePageSearch<MailboxSearch>();
  return <MailboxPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}
