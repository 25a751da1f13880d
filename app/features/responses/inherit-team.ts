import type { OrgId } from '../../platform/actor.ts';
import { TEAM } from '../../platform/postgres/in-teams.ts';
import type { DimensionResolver } from './resolve-dimensions.ts';

interface Answer {
  /** Whose customer the person is who answers. */
  readonly team: string | null;
  readonly channel: string;
  readonly dimensions: Record<string, string>;
}

/**
 * An answer belongs to the team of its person, though whoever sent it did not say so: else that team would not see
 * what its own customer said. A team that came with the answer stays.
 */
export async function inheritTeam<T extends Answer>(
  orgId: OrgId,
  resolver: DimensionResolver,
  answers: readonly T[],
  now: Date,
): Promise<T[]> {
  const inherits = ({ team, dimensions }: T) => team !== null && dimensions[TEAM] === undefined;
  if (!answers.some(inherits)) return [...answers];
  const known = answers.map((answer) => ({
    channel: answer.channel,
    properties: inherits(answer) ? { [TEAM]: answer.team as string } : {},
  }));
  const resolved = await resolver.resolve(orgId, known, { declare: 'none' }, now);
  return answers.map((answer, i) => {
    const team = resolved[i]?.[TEAM];
    return team === undefined ? answer : { ...answer, dimensions: { ...answer.dimensions, [TEAM]: team } };
  });
}
