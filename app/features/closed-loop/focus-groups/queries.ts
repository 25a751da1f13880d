import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { inTeams } from '../../../platform/postgres/in-teams.ts';
import type { FocusGroup, GuestState } from './contract.ts';

export interface GroupRow {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly place: string;
  readonly state: FocusGroup['state'];
  readonly notes: string;
  readonly learnt: string;
  readonly createdAt: Date;
}

const GROUP = sql.raw('id, title, question, place, state, notes, learnt, created_at AS "createdAt"');

export async function insertGroup(
  tx: Tx,
  orgId: OrgId,
  one: Pick<GroupRow, 'id' | 'title' | 'question' | 'place'> & { createdBy: string | null },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO focus_groups (org_id, id, title, question, place, state, notes, learnt, created_by, created_at, updated_at)
    VALUES (${orgId}, ${one.id}, ${one.title}, ${one.question}, ${one.place}, 'planned', '', '', ${one.createdBy}, ${now},
      ${now})`.execute(tx);
}

export async function insertSlot(
  tx: Tx,
  orgId: OrgId,
  slot: { id: string; groupId: string; startsAt: Date; endsAt: Date; seats: number },
): Promise<void> {
  await sql`
    INSERT INTO focus_group_slots (org_id, id, group_id, starts_at, ends_at, seats)
    VALUES (${orgId}, ${slot.id}, ${slot.groupId}, ${slot.startsAt}, ${slot.endsAt}, ${slot.seats})`.execute(
    tx,
  );
}

export async function updateSlot(
  tx: Tx,
  orgId: OrgId,
  slot: { id: string; groupId: string; startsAt: Date; endsAt: Date; seats: number },
): Promise<void> {
  await sql`
    UPDATE focus_group_slots SET starts_at = ${slot.startsAt}, ends_at = ${slot.endsAt}, seats = ${slot.seats}
    WHERE org_id = ${orgId} AND id = ${slot.id} AND group_id = ${slot.groupId}`.execute(tx);
}

export async function deleteSlot(tx: Tx, orgId: OrgId, id: string): Promise<void> {
  await sql`DELETE FROM focus_group_slots WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** The newest first. */
export async function selectGroups(
  db: Db,
  orgId: OrgId,
  before: string | null,
  limit: number,
): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    SELECT ${GROUP} FROM focus_groups
    WHERE org_id = ${orgId} AND (${before}::uuid IS NULL OR id < ${before}::uuid) ORDER BY id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

export async function findGroup(db: Db, orgId: OrgId, id: string): Promise<GroupRow | null> {
  const { rows } = await sql<GroupRow>`
    SELECT ${GROUP} FROM focus_groups WHERE org_id = ${orgId} AND id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function lockGroup(tx: Tx, orgId: OrgId, id: string): Promise<GroupRow | null> {
  const { rows } = await sql<GroupRow>`
    SELECT ${GROUP} FROM focus_groups WHERE org_id = ${orgId} AND id = ${id} FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

export async function updateGroup(tx: Tx, orgId: OrgId, one: GroupRow, now: Date): Promise<void> {
  await sql`
    UPDATE focus_groups SET title = ${one.title}, question = ${one.question}, place = ${one.place}, state = ${one.state},
      notes = ${one.notes}, learnt = ${one.learnt}, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${one.id}`.execute(tx);
}

export interface SlotRow {
  readonly id: string;
  readonly groupId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly seats: number;
  readonly taken: number;
}

/** A guest who came, or who was to, has a seat. */
export async function selectSlots(db: Db, orgId: OrgId, groupIds: readonly string[]): Promise<SlotRow[]> {
  if (groupIds.length === 0) return [];
  const { rows } = await sql<SlotRow>`
    SELECT s.id, s.group_id AS "groupId", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.seats,
      (SELECT count(*) FROM focus_group_guests g
        WHERE g.org_id = s.org_id AND g.slot_id = s.id AND g.state IN ('accepted', 'came', 'absent')) AS taken
    FROM focus_group_slots s WHERE s.org_id = ${orgId} AND s.group_id = ANY (${[...groupIds]}::uuid[])
    ORDER BY s.starts_at, s.id`.execute(db);
  return rows;
}

export interface GuestRow {
  readonly orgId: OrgId;
  readonly id: string;
  readonly groupId: string;
  readonly contactId: string;
  readonly locale: 'fr' | 'en';
  readonly state: GuestState;
  readonly slotId: string | null;
  readonly invitedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly toldAt: Date | null;
}

const GUEST = sql.raw(`
  g.org_id AS "orgId", g.id, g.group_id AS "groupId", g.contact_id AS "contactId", g.locale, g.state,
  g.slot_id AS "slotId", g.invited_at AS "invitedAt", g.answered_at AS "answeredAt", g.told_at AS "toldAt"`);

const WITH_CONTACT = sql.raw(
  'focus_group_guests g JOIN contacts c ON c.org_id = g.org_id AND c.id = g.contact_id',
);

/** Those of the teams that the actor sees. */
export async function selectGuests(db: Db, actor: Actor, groupIds: readonly string[]): Promise<GuestRow[]> {
  if (groupIds.length === 0) return [];
  const { rows } = await sql<GuestRow>`
    SELECT ${GUEST} FROM ${WITH_CONTACT}
    WHERE g.org_id = ${actor.orgId} AND g.group_id = ANY (${[...groupIds]}::uuid[]) AND ${inTeams(actor, sql`c.properties`)}
    ORDER BY g.id`.execute(db);
  return rows;
}

export async function findGuest(db: Db, orgId: OrgId, id: string): Promise<GuestRow | null> {
  const { rows } = await sql<GuestRow>`
    SELECT ${GUEST} FROM focus_group_guests g WHERE g.org_id = ${orgId} AND g.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function lockGuest(tx: Tx, actor: Actor, id: string): Promise<GuestRow | null> {
  const { rows } = await sql<GuestRow>`
    SELECT ${GUEST} FROM ${WITH_CONTACT}
    WHERE g.org_id = ${actor.orgId} AND g.id = ${id} AND ${inTeams(actor, sql`c.properties`)}
    FOR UPDATE OF g`.execute(tx);
  return rows[0] ?? null;
}

export async function insertGuest(
  tx: Tx,
  orgId: OrgId,
  guest: { id: string; groupId: string; contactId: string; locale: 'fr' | 'en' },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO focus_group_guests (org_id, id, group_id, contact_id, locale, state, added_at)
    VALUES (${orgId}, ${guest.id}, ${guest.groupId}, ${guest.contactId}, ${guest.locale}, 'listed', ${now})`.execute(
    tx,
  );
}

export async function deleteGuest(tx: Tx, orgId: OrgId, id: string): Promise<void> {
  await sql`DELETE FROM focus_group_guests WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function setInvited(tx: Tx, orgId: OrgId, ids: readonly string[], now: Date): Promise<void> {
  await sql`
    UPDATE focus_group_guests SET state = 'invited', invited_at = ${now}
    WHERE org_id = ${orgId} AND id = ANY (${[...ids]}::uuid[]) AND state = 'listed'`.execute(tx);
}

export async function setAnswer(
  tx: Tx,
  { orgId, id }: GuestRow,
  answer: { state: 'accepted' | 'declined'; slotId: string | null },
  now: Date,
): Promise<void> {
  await sql`
    UPDATE focus_group_guests SET state = ${answer.state}, slot_id = ${answer.slotId}, answered_at = ${now},
      reminded_at = NULL
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function setAttendance(
  tx: Tx,
  { orgId, id }: GuestRow,
  state: 'came' | 'absent',
): Promise<void> {
  await sql`UPDATE focus_group_guests SET state = ${state} WHERE org_id = ${orgId} AND id = ${id}`.execute(
    tx,
  );
}

/** Those who came and were not told: from now on they were. Two at once tell nobody twice, nor one person. */
export async function takeUntold(tx: Tx, actor: Actor, groupId: string, now: Date): Promise<GuestRow[]> {
  const { rows } = await sql<GuestRow>`
    UPDATE focus_group_guests g SET told_at = ${now}
    FROM contacts c
    WHERE g.org_id = ${actor.orgId} AND g.group_id = ${groupId} AND g.state = 'came' AND g.told_at IS NULL
      AND c.org_id = g.org_id AND c.id = g.contact_id AND ${inTeams(actor, sql`c.properties`)}
    RETURNING ${GUEST}`.execute(tx);
  return rows;
}

/** Accepted before the time of the reminder, and not reminded: from now on they were. */
export async function takeToRemind(
  tx: Tx,
  now: Date,
  ahead: Date,
  aheadMs: number,
  limit: number,
): Promise<GuestRow[]> {
  const { rows } = await sql<GuestRow>`
    UPDATE focus_group_guests g SET reminded_at = ${now}
    WHERE (g.org_id, g.id) IN (
      SELECT x.org_id, x.id FROM focus_group_slots s
      JOIN focus_groups f ON f.org_id = s.org_id AND f.id = s.group_id AND f.state = 'planned'
      JOIN focus_group_guests x ON x.org_id = s.org_id AND x.slot_id = s.id
      WHERE s.starts_at > ${now} AND s.starts_at <= ${ahead} AND x.state = 'accepted' AND x.reminded_at IS NULL
        AND x.answered_at < s.starts_at - make_interval(secs => ${aheadMs / 1_000})
      ORDER BY s.starts_at, x.id LIMIT ${limit} FOR UPDATE OF x SKIP LOCKED)
    RETURNING ${GUEST}`.execute(tx);
  return rows;
}

export async function moveGuestRows(
  tx: Tx,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE focus_group_guests SET contact_id = ${to}
    WHERE org_id = ${orgId} AND contact_id = ${from} AND (${only}::uuid[] IS NULL OR id = ANY (${only}::uuid[]))
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}
