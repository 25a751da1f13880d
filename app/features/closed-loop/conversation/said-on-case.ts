import type { TimelineSource } from '../workspace/timeline/timeline-source.ts';
import { caseConversation } from './case-conversation.ts';
import type { ConversationItem } from './contract.ts';

/** Messages, calls and notes in a case's timeline; their details are the whole of them. */
export const saidOnCase: TimelineSource = {
  name: 'conversation',
  read: async (db, orgId, caseId, limit) => {
    const items = await caseConversation(db, { orgId }, caseId);
    return items.slice(-limit).map((item) => ({
      id: item.id,
      at: item.at,
      kind: item.kind,
      by: {
        kind: isOfCustomer(item) ? 'respondent' : item.author === null ? 'api-key' : 'member',
        id: isOfCustomer(item) ? null : (item.author?.id ?? null),
        name: nameIn(item),
      },
      action: `case.${item.kind}`,
      text: item.kind === 'call' ? item.summary : item.text,
      details: { ...item },
    }));
  },
};

const isOfCustomer = (item: ConversationItem): boolean => item.kind === 'message' && item.direction === 'in';

function nameIn(item: ConversationItem): string | null {
  if (item.kind === 'message' && item.direction === 'in') return item.fromName ?? item.fromAddress;
  return item.author?.name ?? null;
}
