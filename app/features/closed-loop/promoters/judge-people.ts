import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Contact } from '../../contacts/contract.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import { selectActiveAmong } from './ambassadors/queries.ts';
import { ASK_RULES, type AskKind, monthsBefore, SCORE_MONTHS } from './ask-kinds.ts';
import type { AskedPeople } from './contract.ts';
import { whyNotAsked } from './judge-asked.ts';
import { selectTired } from './offers/tired-people.ts';
import { type LatestScore, selectLatestScores } from './people-queries.ts';
import { lockContacts, selectAskedSince } from './queries.ts';

export interface Welcome {
  readonly contact: Contact;
  readonly score: LatestScore;
}

const NOBODY: ReadonlySet<string> = new Set();

interface Wish {
  readonly kind: AskKind;
  readonly contactIds: readonly string[];
  readonly subjectId: string | null;
  readonly settings: { readonly againMonths: number };
}

interface Judged {
  readonly welcome: Welcome[];
  readonly skipped: AskedPeople['skipped'];
}

/** Who of these may be asked now, held so that nobody else asks them meanwhile; and why the others may not. */
export async function judgePeople(tx: Tx, actor: Actor, wish: Wish, now: Date): Promise<Judged> {
  const ids = [...new Set(wish.contactIds)];
  const seen = await lockContacts(tx, actor, ids);
  return judgeSeen(tx, actor.orgId, { ...wish, contactIds: ids }, seen, now);
}

/** The same of people whom the actor is known to see, none of them held. */
export async function judgeSeen(
  db: Db,
  orgId: OrgId,
  { kind, contactIds: ids, subjectId, settings }: Wish,
  seen: ReadonlySet<string>,
  now: Date,
): Promise<Judged> {
  const contacts = await getContacts(db, orgId, [...seen]);
  const keys = [...contacts.values()].flatMap(({ emailKey }) => emailKey ?? []);
  const since = monthsBefore(now, settings.againMonths);
  const suppressions = await suppressionsOf(db, orgId, keys);
  const scores = await selectLatestScores(db, orgId, ids, monthsBefore(now, SCORE_MONTHS));
  const lately = await selectAskedSince(db, orgId, { kind, subjectId }, ids, since);
  const already = kind === 'ambassador' ? await selectActiveAmong(db, orgId, ids) : NOBODY;
  const tired = kind === 'offer' ? await selectTired(db, orgId, [...contacts.values()], now) : NOBODY;
  const welcome: Welcome[] = [];
  const skipped: AskedPeople['skipped'] = [];
  for (const contactId of ids) {
    const contact = contacts.get(contactId);
    const score = scores.get(contactId);
    const reason = whyNotAsked(ASK_RULES[kind], {
      contact,
      suppression: suppressions.get(contact?.emailKey ?? ''),
      score: score?.score,
      wasAskedLately: lately.has(contactId),
      isAlready: already.has(contactId),
      isTired: tired.has(contactId),
    });
    if (reason !== null) skipped.push({ contactId, reason });
    else if (contact !== undefined && score !== undefined) welcome.push({ contact, score });
  }
  return { welcome, skipped };
}
