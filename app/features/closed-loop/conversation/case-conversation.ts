import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { selectNotes } from '../notes/queries.ts';
import { type AttachmentRow, selectAttachments } from './attachment-queries.ts';
import { type CallRow, selectCalls } from './call-queries.ts';
import type { Attachment, Call, ConversationItem, Message } from './contract.ts';
import { foldQuoted } from './fold-quoted.ts';
import { type MessageRow, selectMessages } from './queries.ts';

type Author = { id: string; name: string } | null;
type AuthorOf = (id: string | null) => Author;

/** All that was written and said on a case, oldest first. Whoever calls it has seen that the actor may see the case. */
export async function caseConversation(
  db: Db,
  actor: Pick<Actor, 'orgId'>,
  caseId: string,
): Promise<ConversationItem[]> {
  const { orgId } = actor;
  const [messages, attachments, calls, notes, members] = await Promise.all([
    selectMessages(db, orgId, caseId),
    selectAttachments(db, orgId, caseId),
    selectCalls(db, orgId, caseId),
    selectNotes(db, orgId, caseId),
    listMembers(db, orgId),
  ]);
  const authorOf: AuthorOf = (id) => {
    const member = id === null ? undefined : members.find((one) => one.id === id);
    return member === undefined ? null : { id: member.id, name: member.name };
  };
  const files = Map.groupBy(attachments, ({ messageId }) => messageId);
  const items: ConversationItem[] = [
    ...messages.map((row) => describeMessage(row, files.get(row.id) ?? [], authorOf)),
    ...describeCalls(calls, authorOf),
    ...notes.map(({ id, at, authorId, text, mentions }) => ({
      kind: 'note' as const,
      id,
      at: at.toISOString(),
      author: authorOf(authorId),
      text,
      mentions: mentions.flatMap((mentioned) => authorOf(mentioned) ?? []),
    })),
  ];
  return items.toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

export function describeMessage(
  row: MessageRow,
  attachments: readonly AttachmentRow[],
  authorOf: AuthorOf,
): Message {
  const { said, quoted } = row.direction === 'in' ? foldQuoted(row.body) : { said: row.body, quoted: null };
  const {
    id,
    direction,
    state,
    fromName,
    fromAddress,
    toAddress,
    subject,
    isAutomatic,
    isStranger,
    problem,
    returnedBecause,
  } = row;
  return {
    kind: 'message',
    id,
    at: row.at.toISOString(),
    direction,
    state,
    author: authorOf(row.authorId),
    fromName,
    fromAddress,
    toAddress,
    subject,
    text: said,
    quoted,
    isAutomatic,
    isStranger,
    problem,
    returnedBecause,
    attachments: attachments.map(describeAttachment),
  };
}

const describeAttachment = ({ id, name, type, size, reason }: AttachmentRow): Attachment => ({
  id,
  name,
  type,
  size,
  reason,
  isPicture: reason === null && /^image\/(jpeg|png|gif|webp)$/.test(type),
});

/** Which call without an answer in a row each one was: somebody who is reached ends the row. */
function describeCalls(rows: readonly CallRow[], authorOf: AuthorOf): Call[] {
  let attempts = 0;
  return rows.map(({ id, at, authorId, type, reached, minutes, summary }) => {
    attempts = reached ? 0 : attempts + 1;
    const attempt = reached ? null : attempts;
    return {
      kind: 'call',
      id,
      at: at.toISOString(),
      author: authorOf(authorId),
      type,
      reached,
      attempt,
      minutes,
      summary,
    };
  });
}

/** Calls without an answer since the customer was last spoken to. */
export function attemptsIn(items: readonly ConversationItem[]): number {
  const calls = items.filter((item) => item.kind === 'call');
  const last = calls.at(-1);
  return last?.attempt ?? 0;
}
