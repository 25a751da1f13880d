import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { matchSegments } from '../../../contacts/segments/match-segments.ts';
import { monthsBefore, SCORE_MONTHS } from '../ask-kinds.ts';
import { ASKED_AT_ONCE, type NotAsked } from '../contract.ts';
import { judgeSeen, type Welcome } from '../judge-people.ts';
import { type LatestScore, selectVoices } from '../people-queries.ts';
import { settingsOf } from '../thanks/voice-settings.ts';
import type { Candidates } from './contract.ts';
import { findOffer } from './queries.ts';
import { noOffer } from './write-offer.ts';

const CHUNK = 1_000;

/** Beyond this the counts are of those who answered last, and it is said. */
const CHUNKS_MAX = 20;

/** Which promoters may be invited, and of the others how many for which reason. */
export async function findCandidates(
  context: Context,
  actor: Actor,
  offerId: string,
  { segment }: { segment?: string | undefined },
): Promise<Outcome<Candidates>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const { db } = context;
  const now = context.clock();
  if ((await findOffer(db, actor.orgId, offerId)) === null) return noOffer;
  const settings = await settingsOf(db, actor.orgId);
  const since = monthsBefore(now, SCORE_MONTHS);
  const welcome: Welcome[] = [];
  const reasons: NotAsked[] = [];
  let before: { at: Date; id: string } | null = null;
  let chunks = 0;
  for (let isMore = true; isMore && chunks < CHUNKS_MAX; chunks += 1) {
    const rows: LatestScore[] = await selectVoices(db, actor, 'promoter', { limit: CHUNK }, since, before);
    const chunk = rows.slice(0, CHUNK);
    const contactIds = await inSegment(context, actor, segment, chunk);
    const wish = { kind: 'offer' as const, contactIds, subjectId: offerId, settings };
    const judged = await judgeSeen(db, actor.orgId, wish, new Set(contactIds), now);
    welcome.push(...judged.welcome);
    reasons.push(...judged.skipped.map(({ reason }) => reason));
    const last = chunk.at(-1);
    isMore = rows.length > CHUNK && last !== undefined;
    before = last === undefined ? null : { at: last.answeredAt, id: last.responseId };
    if (!isMore) break;
  }
  const counts = Map.groupBy(reasons, (reason) => reason);
  return done({
    items: welcome.slice(0, ASKED_AT_ONCE).map(({ contact: { id, name, email }, score }) => ({
      contact: { id, name, email },
      score: score.score,
      answeredAt: score.answeredAt.toISOString(),
    })),
    count: welcome.length,
    skipped: [...counts]
      .map(([reason, all]) => ({ reason, count: all.length }))
      .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
    isWhole: chunks < CHUNKS_MAX,
  });
}

async function inSegment(
  { db }: Context,
  { orgId }: Actor,
  segment: string | undefined,
  rows: readonly LatestScore[],
): Promise<string[]> {
  const ids = rows.map(({ contactId }) => contactId);
  if (segment === undefined) return ids;
  const found = (await matchSegments(db, orgId, [segment], ids)).get(segment);
  return ids.filter((id) => found?.has(id) === true);
}
