import { SendingPage } from '../../../features/distribution/web/sending/sending-page.tsx';
import { useOrganization } from '../organization-context.ts';

export function Sending() {
  return <SendingPage organization={useOrganization()} />;
}
