import { PrivacyPage } from '../../../features/contacts/web/privacy/privacy-page.tsx';
import { useOrganization } from '../organization-context.ts';

export function Privacy() {
  const { timeZone } = useOrganization();
  return <PrivacyPage timeZone={timeZone} />;
}
