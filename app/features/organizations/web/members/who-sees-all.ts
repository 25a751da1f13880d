import type { ListedMember, Team } from '../../members/contract.ts';
import { isMemberRole, RIGHTS } from '../../role-scopes.ts';

type Person = Pick<ListedMember, 'id' | 'name' | 'role'>;

/** A team as far as it says who sees what. */
interface Crew {
  readonly manager: { readonly id: string } | null;
  readonly members: readonly { readonly id: string }[];
}

const seesAll = ({ id, role }: Person, teams: readonly Crew[]): boolean => {
  if (!isMemberRole(role) || RIGHTS[role].sees === 'teams') return false;
  const isIn = teams.some(
    ({ manager, members }) => manager?.id === id || members.some((one) => one.id === id),
  );
  return RIGHTS[role].sees === 'all' || !isIn;
};

/** Whom a change of teams lets see every customer who saw some teams' only: nobody should do that unawares. */
export const whoSeesAllAfter = <P extends Person>(
  people: readonly P[],
  before: readonly Crew[],
  after: readonly Crew[],
): P[] => people.filter((person) => !seesAll(person, before) && seesAll(person, after));

/** The teams once a person is in these, and leads none where their role does not let them. */
export const withPerson = (
  teams: readonly Team[],
  id: string,
  { teamIds, mayLead }: { readonly teamIds: readonly string[]; readonly mayLead: boolean },
): Crew[] =>
  teams.map((team) => {
    const others = team.members.filter((one) => one.id !== id);
    const members = teamIds.includes(team.id) ? [...others, { id }] : others;
    return { manager: team.manager?.id === id && !mayLead ? null : team.manager, members };
  });
