import type { OrgId } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { TEAM } from '../../platform/postgres/in-teams.ts';
import { teamsOfContacts } from '../contacts/teams-of-contacts.ts';
import type { DimensionResolver } from './resolve-dimensions.ts';

interface Answer {
  readonly contactId: string | null;
  readonly channel: string;
  readonly dimensions: Record<string, string>;
}

/**
 * An answer belongs to the team of its person, though whoever sent it did not say so: else that team would not see
 * what its own customer said. A team that came with the answer stays.
 */
export async function inheritTeam<T extends Answer>(
  tx: Tx,
  orgId: OrgId,
  resolver: DimensionResolver,
  answers: readonly T[],
  now: Date,
): Promise<T[]> {
  const without = answers.flatMap(({ contactId, dimensions }) =>
    contactId === null || dimensions[TEAM] !== undefined ? [] : [contactId],
  );
  const teams = await teamsOfContacts(tx, orgId, [...new Set(without)]);
  if (teams.size === 0) return [...answers];
  const known = answers.map(({ contactId, channel, dimensions }) => {
    const team = dimensions[TEAM] ?? teams.get(contactId ?? '');
    return { channel, properties: team === undefined ? {} : { [TEAM]: team } };
  });
  const resolved = await resolver.resolve(orgId, known, { declare: 'none' }, now);
  return answers.map((answer, i) => {
    const team = answer.dimensions[TEAM] ?? resolved[i]?.[TEAM];
    return team === undefined ? answer : { ...answer, dimensions: { ...answer.dimensions, [TEAM]: team } };
  });
}
