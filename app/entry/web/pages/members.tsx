import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Dimensions } from '../../../features/analytics/contract.ts';
import { MembersPage } from '../../../features/organizations/web/members/members-page.tsx';
import { NotificationsPage } from '../../../features/organizations/web/members/notifications-page.tsx';
import { TeamsPage } from '../../../features/organizations/web/members/teams-page.tsx';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import { useOrganization } from '../organization-context.ts';
import { useSession } from '../use-session.ts';

export function Members() {
  const { name, timeZone } = useOrganization();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <MembersPage
      organization={name}
      timeZone={timeZone}
      userId={useSession().data?.user?.id}
      onLeft={async () => {
        await client.resetQueries({ queryKey: ['session'] });
        await navigate({ to: '/' });
      }}
    />
  );
}

const readTeamValues = async (): Promise<readonly string[]> => {
  const { items } = await fetchJson<Dimensions>('/api/v1/dimensions');
  return items.find(({ name }) => name === 'team')?.values ?? [];
};

export function Teams() {
  return <TeamsPage readValues={readTeamValues} />;
}

export function Notifications() {
  return <NotificationsPage />;
}
