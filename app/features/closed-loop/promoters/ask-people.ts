import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { Contact } from '../../contacts/contract.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { AGAIN_MONTHS, ASK_RULES, monthsBefore, SCORE_MONTHS } from './ask-kinds.ts';
import type { AskedPeople, AskPeople, NotAsked } from './contract.ts';
import { askMail } from './emails/ask-mail.ts';
import { whyNotAsked } from './judge-asked.ts';
import { type LatestScore, selectLatestScores } from './people-queries.ts';
import { insertAsks, lockContacts, type NewAsk, selectAskedSince } from './queries.ts';

const DAY_MS = 86_400_000;

/** Asks people for one thing, each by a mail of their own. Who may not be asked is told with the reason. */
export async function askPeople(
  context: Context,
  actor: Actor,
  input: AskPeople,
): Promise<Outcome<AskedPeople>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const asked = await context.db.transaction().execute((tx) => askThem(tx, context, actor, input, now));
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return done(asked);
}

/** The same in a transaction of somebody else's. */
export async function askThem(
  tx: Tx,
  context: Context,
  actor: Actor,
  { kind, contactIds, ...more }: AskPeople & { readonly subjectId?: string },
  now: Date,
): Promise<AskedPeople> {
  const { orgId } = actor;
  const subjectId = more.subjectId ?? null;
  const rule = ASK_RULES[kind];
  const ids = [...new Set(contactIds)];
  const seen = await lockContacts(tx, actor, ids);
  const contacts = await getContacts(tx, orgId, [...seen]);
  const keys = [...contacts.values()].flatMap(({ emailKey }) => emailKey ?? []);
  const suppressions = await suppressionsOf(tx, orgId, keys);
  const scores = await selectLatestScores(tx, orgId, ids, monthsBefore(now, SCORE_MONTHS));
  const lately = await selectAskedSince(tx, orgId, { kind, subjectId }, ids, monthsBefore(now, AGAIN_MONTHS));
  const organization = await getOrganization(tx, orgId);
  const skipped: { contactId: string; reason: NotAsked }[] = [];
  const asks: { ask: NewAsk; contact: Contact; score: LatestScore }[] = [];
  for (const contactId of ids) {
    const contact = contacts.get(contactId);
    const score = scores.get(contactId);
    const suppression = suppressions.get(contact?.emailKey ?? '');
    const known = { contact, suppression, score: score?.score, wasAskedLately: lately.has(contactId) };
    const reason = whyNotAsked(rule, known);
    if (reason !== null) skipped.push({ contactId, reason });
    else if (contact !== undefined && score !== undefined) {
      const locale = contact.locale ?? score.locale ?? organization.locale;
      const expiresAt = new Date(now.getTime() + rule.days * DAY_MS);
      const { responseId } = score;
      const ask = { id: newId(), contactId, kind, responseId, subjectId, locale, expiresAt };
      asks.push({ ask, contact, score });
    }
  }
  await insertAsks(
    tx,
    orgId,
    asks.map(({ ask }) => ask),
    actor.kind === 'member' ? actor.id : null,
    now,
  );
  const mails = asks.map(({ ask, contact, score }) =>
    askMail(context, organization, ask, contact, score.comment, now),
  );
  await queueMails(tx, mails, now);
  for (const { ask } of asks) {
    const details = { kind, askId: ask.id };
    await recordAudit(
      tx,
      actor,
      { action: 'voice.asked', subjectType: 'contact', subjectId: ask.contactId, details },
      now,
    );
  }
  if (asks.length > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
  return { asked: asks.map(({ ask }) => ask.contactId), skipped };
}
