import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { Contact } from '../../contacts/contract.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import { selectActiveAmong } from './ambassadors/queries.ts';
import { ASK_RULES, type AskKind, monthsBefore, SCORE_MONTHS } from './ask-kinds.ts';
import type { AskedPeople } from './contract.ts';
import { whyNotAsked } from './judge-asked.ts';
import { type LatestScore, selectLatestScores } from './people-queries.ts';
import { lockContacts, selectAskedSince } from './queries.ts';

export interface Welcome {
  readonly contact: Contact;
  readonly score: LatestScore;
}

interface Wish {
  readonly kind: AskKind;
  readonly contactIds: readonly string[];
  readonly subjectId: string | null;
  readonly settings: { readonly againMonths: number };
}

/** Who of these may be asked now, held so that nobody else asks them meanwhile; and why the others may not. */
export async function judgePeople(
  tx: Tx,
  actor: Actor,
  { kind, contactIds, subjectId, settings }: Wish,
  now: Date,
): Promise<{ welcome: Welcome[]; skipped: AskedPeople['skipped'] }> {
  const { orgId } = actor;
  const ids = [...new Set(contactIds)];
  const seen = await lockContacts(tx, actor, ids);
  const contacts = await getContacts(tx, orgId, [...seen]);
  const keys = [...contacts.values()].flatMap(({ emailKey }) => emailKey ?? []);
  const since = monthsBefore(now, settings.againMonths);
  const suppressions = await suppressionsOf(tx, orgId, keys);
  const scores = await selectLatestScores(tx, orgId, ids, monthsBefore(now, SCORE_MONTHS));
  const lately = await selectAskedSince(tx, orgId, { kind, subjectId }, ids, since);
  const already = kind === 'ambassador' ? await selectActiveAmong(tx, orgId, ids) : new Set<string>();
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
    });
    if (reason !== null) skipped.push({ contactId, reason });
    else if (contact !== undefined && score !== undefined) welcome.push({ contact, score });
  }
  return { welcome, skipped };
}
