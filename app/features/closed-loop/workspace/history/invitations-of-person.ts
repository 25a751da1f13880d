import { invitationsQuerySchema } from '../../../distribution/contract.ts';
import { listInvitations } from '../../../distribution/list-invitations.ts';
import type { HistorySource } from './history-source.ts';

const EACH_MAX = 100;

export const invitationsOfPerson: HistorySource = {
  name: 'invitations',
  read: async (context, actor, contactId) => {
    const query = invitationsQuerySchema.parse({ contact: contactId, limit: EACH_MAX });
    const invitations = await listInvitations(context, actor, query);
    if (!invitations.ok) return [];
    return invitations.value.items.map(({ id, sentAt, createdAt, state, bouncedAt, survey }) => ({
      id,
      kind: 'invitation',
      at: sentAt ?? createdAt,
      state: bouncedAt === null ? state : 'bounced',
      title: survey.name,
      caseId: null,
      amount: null,
      score: null,
    }));
  },
};
