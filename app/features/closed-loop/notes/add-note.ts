import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { caseConversation } from '../conversation/case-conversation.ts';
import type { Note } from '../conversation/contract.ts';
import { lockCase } from '../queries.ts';
import { type NewNote, newNoteSchema } from './contract.ts';
import { mailMentions } from './emails/mail-mentions.ts';
import { insertNote } from './queries.ts';
import { warningsIn } from './warning-words.ts';

/** Writes something for colleagues. Words that a company must not keep of people are asked about first. */
export async function addNote(
  context: Context,
  actor: Actor,
  caseId: string,
  given: NewNote,
): Promise<Outcome<Note>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { text, mentions: named, confirmed } = newNoteSchema.parse(given);
  const warnings = warningsIn(text);
  if (warnings.length > 0 && !confirmed) {
    const values = { words: [...new Set(warnings.map(({ word }) => word))].join(', ') };
    const fields = { confirmed: 'notes:problems.words' };
    return refused('invalid', 'notes:problems.words', { values, fields });
  }
  const mentions = [...new Set(named)];
  const id = newId();
  const authorId = actor.kind === 'member' ? actor.id : null;
  const refusal = await context.db.transaction().execute(async (tx) => {
    const found = await lockCase(tx, actor, caseId);
    if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
    const members = await listMembers(tx, actor.orgId);
    if (!mentions.every((mention) => members.some((member) => member.id === mention))) {
      return refused('invalid', 'invalid', { fields: { mentions: 'notes:problems.no-member' } });
    }
    await insertNote(tx, actor.orgId, { id, caseId, authorId, text, mentions, at: now });
    const details = { noteId: id, ...(warnings.length > 0 && { warned: true }) };
    await recordAudit(
      tx,
      actor,
      { action: 'case.noted', subjectType: 'case', subjectId: caseId, details },
      now,
    );
    const told = members.filter((member) => mentions.includes(member.id) && member.id !== authorId);
    const by = members.find((member) => member.id === authorId)?.name ?? null;
    await mailMentions(tx, context, actor.orgId, { caseId, by, told }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return null;
  });
  if (refusal !== null) return refusal;
  context.nudge.send('mail');
  context.nudge.send('outbox');
  const note = (await caseConversation(context.db, actor, caseId)).find((item) => item.id === id);
  if (note?.kind !== 'note') throw new Error('a note was written and is not there');
  return done(note);
}
