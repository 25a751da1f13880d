import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { NewMail } from '../../../platform/mail/new-mail.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { ASK_RULES } from './ask-kinds.ts';
import type { AskedPeople, AskPeople } from './contract.ts';
import { askMail } from './emails/ask-mail.ts';
import { thanksMail } from './emails/thanks-mail.ts';
import { judgePeople } from './judge-people.ts';
import type { NewAsk } from './queries.ts';
import { sendAsks } from './send-asks.ts';
import { settingsOf } from './thanks/voice-settings.ts';

const DAY_MS = 86_400_000;

/** Asks people for one thing, each by a mail of their own. Who may not be asked is told with the reason. */
export async function askPeople(
  context: Context,
  actor: Actor,
  input: AskPeople,
): Promise<Outcome<AskedPeople>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const asked = await context.db
    .transaction()
    .execute((tx) => askThem(tx, context, actor, { ...input, subjectId: null }, now));
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return done(asked);
}

/** The same in a transaction of somebody else's, and about one of several things of a kind. */
export async function askThem(
  tx: Tx,
  context: Context,
  actor: Actor,
  { kind, contactIds, subjectId }: AskPeople & { readonly subjectId: null },
  now: Date,
): Promise<AskedPeople> {
  const { orgId } = actor;
  const settings = await settingsOf(tx, orgId);
  const { welcome, skipped } = await judgePeople(tx, actor, { kind, contactIds, subjectId, settings }, now);
  const organization = await getOrganization(tx, orgId);
  const asks: NewAsk[] = [];
  const mails: NewMail[] = [];
  for (const { contact, score } of welcome) {
    const ask: NewAsk = {
      id: newId(),
      contactId: contact.id,
      kind,
      responseId: score.responseId,
      subjectId,
      locale: contact.locale ?? score.locale ?? organization.locale,
      expiresAt: new Date(now.getTime() + ASK_RULES[kind].days * DAY_MS),
    };
    const mail =
      kind === 'thanks'
        ? thanksMail(context, organization, ask, contact, settings, now)
        : askMail(context, organization, ask, contact, score.comment, now);
    if (mail === null) skipped.push({ contactId: contact.id, reason: 'no-name' });
    else {
      asks.push(ask);
      mails.push(mail);
    }
  }
  await sendAsks(tx, actor, asks, mails, now);
  return { asked: asks.map(({ contactId }) => contactId), skipped };
}
