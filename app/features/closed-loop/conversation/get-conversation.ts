import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { findCase } from '../queries.ts';
import { attemptsIn, caseConversation } from './case-conversation.ts';
import type { Conversation, Message } from './contract.ts';
import { correspondenceOf } from './correspondence.ts';

/** What was said on a case, and what a new letter would begin with. */
export async function getConversation(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<Outcome<Conversation>> {
  const { db } = context;
  const found = await findCase(db, actor, caseId);
  if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
  const [items, correspondence, organization] = await Promise.all([
    caseConversation(db, actor, caseId),
    correspondenceOf(db, context, actor, found),
    getOrganization(db, actor.orgId),
  ]);
  const letters = items.filter((item) => item.kind === 'message' && !item.isAutomatic) as Message[];
  const last = letters.at(-1);
  const { to, blocked, replies, language } = correspondence;
  return done({
    items,
    lastMessageId:
      letters
        .map(({ id }) => id)
        .toSorted()
        .at(-1) ?? null,
    to: to?.address ?? null,
    blocked,
    replies,
    language,
    subject:
      last === undefined
        ? context.translate(language, 'conversation:mail.subject', { organization: organization.name })
        : replySubject(last.subject),
    attempts: attemptsIn(items),
  });
}

const replySubject = (subject: string): string =>
  /^(re|ré|rép)\s?:/i.test(subject) ? subject : `Re: ${subject}`;

export async function getMessage(
  context: Context,
  actor: Actor,
  caseId: string,
  id: string,
): Promise<Outcome<Message>> {
  const items = await caseConversation(context.db, actor, caseId);
  const message = items.find((item) => item.kind === 'message' && item.id === id);
  return message?.kind === 'message'
    ? done(message)
    : refused('not-found', 'conversation:problems.no-message');
}
