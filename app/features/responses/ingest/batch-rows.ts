import type { Actor, OrgId } from '../../../platform/actor.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import { newId } from '../../../platform/ids.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { upsertContactsReporting } from '../../contacts/upsert-contacts.ts';
import type { Survey } from '../../surveys/contract.ts';
import { inheritTeam } from '../inherit-team.ts';
import type { DimensionResolver } from '../resolve-dimensions.ts';
import type { NewResponse } from './new-response.ts';
import type { CountedResponse } from './queries.ts';

/** One request that waits for its commit. */
export interface IngestItem {
  readonly actor: Actor;
  readonly survey: Survey;
  readonly input: NewResponse;
  readonly idempotencyKey: string | null;
  readonly bodyHash: Buffer | null;
}

/** An answer whose dimensions are known. */
export interface ResolvedItem {
  readonly item: IngestItem;
  readonly dimensions: Record<string, string>;
}

const orgOf = ({ item }: { item: IngestItem }): OrgId => item.actor.orgId;

export const organizationsOf = (resolved: readonly ResolvedItem[]): OrgId[] => [
  ...new Set(resolved.map(orgOf)),
];

/** The figures that each answer is counted in. */
export async function resolveDimensions(
  resolver: DimensionResolver,
  items: readonly IngestItem[],
  now: Date,
): Promise<ResolvedItem[]> {
  const resolved: ResolvedItem[] = [];
  const byOrg = Map.groupBy(items.keys(), (i) => (items[i] as IngestItem).actor.orgId);
  for (const [orgId, positions] of byOrg) {
    const answers = positions.map((i) => {
      const { input } = items[i] as IngestItem;
      return { channel: input.channel, properties: { ...input.contact?.properties, ...input.properties } };
    });
    const found = await resolver.resolve(orgId, answers, { declare: 'all' }, now);
    positions.forEach((i, position) => {
      resolved[i] = { item: items[i] as IngestItem, dimensions: found[position] ?? {} };
    });
  }
  return resolved;
}

export const nameContacts = (resolved: readonly ResolvedItem[]): boolean =>
  resolved.some(({ item }) => item.input.contact !== undefined);

/**
 * Who answered, in the answers' order, null for an anonymous one; and the answers, now of their person's team. One
 * statement each for an organization.
 */
export async function writePeople(
  tx: Tx,
  resolver: DimensionResolver,
  resolved: readonly ResolvedItem[],
  now: Date,
): Promise<{ contactIds: (string | null)[]; resolved: ResolvedItem[] }> {
  const contactIds: (string | null)[] = resolved.map(() => null);
  const inTheirTeams = [...resolved];
  const named = [...resolved.keys()].filter((i) => resolved[i]?.item.input.contact !== undefined);
  const byOrg = Map.groupBy(named, (i) => orgOf(resolved[i] as ResolvedItem));
  for (const [orgId, positions] of byOrg) {
    const own = positions.map((i) => (resolved[i] as ResolvedItem).item);
    const found = await upsertContactsReporting(
      tx,
      (own[0] as IngestItem).actor,
      own.map(({ input }) => input.contact ?? {}),
      now,
    );
    const answers = positions.map((i, position) => {
      const { item, dimensions } = resolved[i] as ResolvedItem;
      return { item, dimensions, channel: item.input.channel, team: found[position]?.team ?? null };
    });
    const inherited = await inheritTeam(orgId, resolver, answers, now);
    positions.forEach((i, position) => {
      contactIds[i] = found[position]?.id ?? null;
      inTheirTeams[i] = inherited[position] ?? (resolved[i] as ResolvedItem);
    });
  }
  return { contactIds, resolved: inTheirTeams };
}

export function toRows(
  resolved: readonly ResolvedItem[],
  contactIds: readonly (string | null)[],
  zones: ReadonlyMap<OrgId, string>,
  now: Date,
): CountedResponse[] {
  return resolved.map(({ item, dimensions }, i) => {
    const answeredAt = item.input.answeredAt === undefined ? now : new Date(item.input.answeredAt);
    return {
      orgId: item.actor.orgId,
      id: newId(),
      surveyId: item.survey.id,
      series: item.survey.series,
      contactId: contactIds[i] ?? null,
      score: item.input.score,
      comment: item.input.comment?.trim() || null,
      channel: item.input.channel,
      answeredAt,
      day: localDay(answeredAt, zones.get(item.actor.orgId) ?? 'UTC'),
      dimensions,
      properties: item.input.properties ?? {},
      source: 'api',
      idempotencyKey: item.idempotencyKey,
      bodyHash: item.bodyHash,
    };
  });
}
