import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { listTeams, teamManagers } from '../../organizations/members/list-teams.ts';

/** Whose gestures somebody may approve: everybody's, or those of these teams. */
export interface Deciding {
  readonly all: boolean;
  readonly teams: readonly string[];
  /** Their own too: nobody else in the organization may approve any. */
  readonly own: boolean;
}

const NOTHING: Deciding = { all: false, teams: [], own: false };

/**
 * Owners and admins decide on all; a manager on those of their teams, or of all where they have none. Never on their
 * own, unless they decide on all and are alone to decide on any: then nobody else could be asked.
 */
export async function decidingOf(db: Db, actor: Actor): Promise<Deciding> {
  const { kind, role, teams, orgId } = actor;
  // A key is no person: nobody could be asked why.
  if (kind !== 'member') return NOTHING;
  if (role === 'owner' || role === 'admin') return { ...NOTHING, all: true, own: await isAlone(db, actor) };
  if (role === 'manager') return teams === null ? { ...NOTHING, all: true } : { ...NOTHING, teams };
  const led = [...(await teamManagers(db, orgId))].filter(([, managerId]) => managerId === actor.id);
  return { ...NOTHING, teams: led.map(([team]) => team) };
}

/** Whether no other member could approve a gesture of anybody. */
async function isAlone(db: Db, { orgId, id }: Actor): Promise<boolean> {
  const members = await listMembers(db, orgId);
  const leads = new Set((await teamManagers(db, orgId)).values());
  return !members.some(
    (other) =>
      other.id !== id &&
      (other.role === 'owner' || other.role === 'admin' || other.role === 'manager' || leads.has(other.id)),
  );
}

export function mayDecide(
  actor: Actor,
  deciding: Deciding,
  { team, askedBy }: { readonly team: string | null; readonly askedBy: string | null },
): boolean {
  if (actor.kind !== 'member' || (actor.id === askedBy && !deciding.own)) return false;
  return deciding.all || (team !== null && deciding.teams.includes(team));
}

export interface Approver {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Who may say yes to a gesture for a team, but whoever asks for it: the team's managers, else owners and admins. */
export async function approversOf(
  db: Db,
  orgId: OrgId,
  team: string | null,
  askedBy: string | null,
): Promise<Approver[]> {
  const [members, teams] = await Promise.all([listMembers(db, orgId), listTeams(db, { orgId, teams: null })]);
  const others = members.filter(({ id }) => id !== askedBy);
  const own = teams.find(({ key }) => key === team);
  const isIn = (id: string) =>
    own?.manager?.id === id || own?.members.some((member) => member.id === id) === true;
  const managers = others.filter(
    ({ id, role }) => own?.manager?.id === id || (role === 'manager' && isIn(id)),
  );
  return managers.length > 0 ? managers : others.filter(({ role }) => role === 'owner' || role === 'admin');
}
