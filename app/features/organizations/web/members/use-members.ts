import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type {
  ChangeMember,
  InviteMember,
  ListedMember,
  MemberInvitation,
  Notifications,
} from '../../members/contract.ts';

const MEMBERS = ['organization', 'members', 'listed'];
const INVITATIONS = ['organization', 'member-invitations'];
const NOTIFICATIONS = ['organization', 'notifications'];

export function useListedMembers() {
  return useQuery({
    queryKey: MEMBERS,
    queryFn: async () => (await fetchJson<{ items: ListedMember[] }>('/api/v1/members')).items,
  });
}

export function useMemberInvitations(isAllowed: boolean) {
  return useQuery({
    queryKey: INVITATIONS,
    enabled: isAllowed,
    queryFn: async () => (await fetchJson<{ items: MemberInvitation[] }>('/api/v1/member-invitations')).items,
  });
}

/** Done once every list shows it. */
export function useMemberChange<Input>(change: (input: Input) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['organization'] });
      onDone();
    },
  });
}

export const inviteMember = (body: InviteMember) =>
  fetchJson('/api/v1/member-invitations', { method: 'POST', body });

export const resendInvitation = (id: string) =>
  fetchJson(`/api/v1/member-invitations/${id}/mail`, { method: 'POST' });

export const revokeInvitation = (id: string) =>
  fetchJson(`/api/v1/member-invitations/${id}`, { method: 'DELETE' });

export const changeMember = ({ id, ...body }: ChangeMember & { id: string }) =>
  fetchJson(`/api/v1/members/${id}`, { method: 'PATCH', body });

export const removeMember = (id: string) => fetchJson(`/api/v1/members/${id}`, { method: 'DELETE' });

export const leaveOrganization = () => fetchJson('/api/v1/membership', { method: 'DELETE' });

export function useNotifications() {
  return useQuery({
    queryKey: NOTIFICATIONS,
    queryFn: () => fetchJson<Notifications>('/api/v1/notifications'),
  });
}

export const changeNotifications = (body: Notifications) =>
  fetchJson('/api/v1/notifications', { method: 'PUT', body });
