import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { matchSegments } from '../../../contacts/segments/match-segments.ts';
import { suppressionsOf } from '../../../contacts/suppressions.ts';
import { monthsBefore, SCORE_MONTHS } from '../ask-kinds.ts';
import { type LatestScore, selectVoices } from '../people-queries.ts';
import type { ListedPerson, MarketingList, MarketingListQuery } from './contract.ts';

/** So many people are looked at together: who said no, or is of no segment, leaves room for the next. */
const CHUNK = 500;

/** People of a band and a segment whom a mail may be written to, the newest answer first. */
export async function listReachable(
  context: Context,
  actor: Actor,
  query: MarketingListQuery,
): Promise<Outcome<MarketingList>> {
  let before = readTimeCursor(query.cursor);
  if (before === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const since = monthsBefore(context.clock(), SCORE_MONTHS);
  const found: (ListedPerson & { readonly place: { at: Date; id: string } })[] = [];
  for (let isMore = true; isMore && found.length <= query.limit; ) {
    const rows = await selectVoices(context.db, actor, query.band, { limit: CHUNK }, since, before);
    const chunk = rows.slice(0, CHUNK);
    found.push(...(await reachable(context, actor, query.segment, chunk)));
    const last = chunk.at(-1);
    isMore = rows.length > CHUNK && last !== undefined;
    if (last !== undefined) before = { at: last.answeredAt, id: last.responseId };
  }
  const shown = found.slice(0, query.limit);
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: shown.map(({ place: _place, ...person }) => person),
    nextCursor: last === undefined ? null : writeTimeCursor(last.place),
  });
}

async function reachable(
  { db }: Context,
  { orgId }: Actor,
  segment: string | undefined,
  rows: readonly LatestScore[],
) {
  const ids = rows.map(({ contactId }) => contactId);
  const contacts = await getContacts(db, orgId, ids);
  const keys = [...contacts.values()].flatMap(({ emailKey }) => emailKey ?? []);
  const [suppressed, segments] = await Promise.all([
    suppressionsOf(db, orgId, keys),
    segment === undefined ? null : matchSegments(db, orgId, [segment], ids),
  ]);
  return rows.flatMap(({ contactId, responseId, score, answeredAt }) => {
    const contact = contacts.get(contactId);
    if (contact === undefined || contact.email === null || contact.emailKey === null) return [];
    const isWilling = contact.consent !== 'refused' && !suppressed.has(contact.emailKey);
    const isOfSegment = segments === null || segments.get(segment ?? '')?.has(contactId) === true;
    if (!isWilling || !isOfSegment) return [];
    const { name, email, locale } = contact;
    return [
      {
        contact: { id: contactId, name, email },
        locale,
        score,
        answeredAt: answeredAt.toISOString(),
        place: { at: answeredAt, id: responseId },
      },
    ];
  });
}
