import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { LeftThing } from './next-owners.ts';

/** Whose customer it is, and who has the case, or the one that it goes on in: `x` has a contact, `k` may be its case. */
const CUSTOMER = sql.raw(
  `c.id AS "contactId", coalesce(k.team, c.properties ->> 'team') AS team, coalesce(m.owner_id, k.owner_id) AS "caseOwnerId"`,
);

const withCase = (contact: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  JOIN contacts c ON c.org_id = x.org_id AND c.id = ${contact}
  LEFT JOIN cases m ON m.org_id = k.org_id AND m.id = k.merged_into`;

export interface LeftTask extends LeftThing {
  readonly id: string;
  readonly dueOn: string;
}

/** The open tasks of somebody, held until the transaction ends. */
export async function lockOpenTasksOf(tx: Tx, orgId: OrgId, ownerId: string): Promise<LeftTask[]> {
  const { rows } = await sql<LeftTask>`
    SELECT x.id, to_char(x.due_on, 'YYYY-MM-DD') AS "dueOn", ${CUSTOMER},
      coalesce(k.survey_id, r.survey_id)::text AS "surveyId"
    FROM tasks x LEFT JOIN cases k ON k.org_id = x.org_id AND k.id = x.case_id ${withCase(sql`x.contact_id`)}
    LEFT JOIN responses r ON r.org_id = x.org_id AND r.id = x.response_id
    WHERE x.org_id = ${orgId} AND x.owner_id = ${ownerId} AND x.state = 'open'
    ORDER BY x.id FOR UPDATE OF x`.execute(tx);
  return rows.map((row) => ({ ...row, surveyId: row.surveyId ?? '' }));
}

export async function giveTask(
  tx: Tx,
  orgId: OrgId,
  id: string,
  { ownerId, remindAt }: { ownerId: string | null; remindAt: Date | null },
): Promise<void> {
  await sql`
    UPDATE tasks SET owner_id = ${ownerId}, remind_at = ${remindAt}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export interface LeftPromise extends LeftThing {
  readonly id: string;
  readonly caseId: string;
}

/** What somebody was to keep and that is still owed, held until the transaction ends. */
export async function lockOwedPromisesOf(tx: Tx, orgId: OrgId, keeperId: string): Promise<LeftPromise[]> {
  const { rows } = await sql<LeftPromise>`
    SELECT x.id, coalesce(k.merged_into, k.id) AS "caseId", ${CUSTOMER}, k.survey_id::text AS "surveyId"
    FROM promises x JOIN cases k ON k.org_id = x.org_id AND k.id = x.case_id ${withCase(sql`k.contact_id`)}
    WHERE x.org_id = ${orgId} AND x.keeper_id = ${keeperId} AND x.state IN ('open', 'broken')
    ORDER BY x.id FOR UPDATE OF x`.execute(tx);
  return rows;
}

export async function givePromise(tx: Tx, orgId: OrgId, id: string, keeperId: string | null): Promise<void> {
  await sql`
    UPDATE promises SET keeper_id = ${keeperId}, reminded_before_at = NULL, reminded_on_at = NULL
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** The steps that somebody was to take next, on cases that wait, go to the owner of the case. */
export async function giveNextSteps(
  tx: Tx,
  orgId: OrgId,
  memberId: string,
): Promise<{ caseId: string; memberId: string | null }[]> {
  const { rows } = await sql<{ caseId: string; memberId: string | null }>`
    UPDATE case_next_steps s SET member_id = c.owner_id FROM cases c
    WHERE s.org_id = ${orgId} AND s.member_id = ${memberId} AND c.org_id = s.org_id AND c.id = s.case_id
      AND c.status IN ('open', 'in-progress') AND c.owner_id IS DISTINCT FROM s.member_id
    RETURNING s.case_id AS "caseId", s.member_id AS "memberId"`.execute(tx);
  return rows;
}

export interface LeftNotice extends LeftThing {
  readonly id: string;
}

export async function lockUnreadNoticesOf(tx: Tx, orgId: OrgId, memberId: string): Promise<LeftNotice[]> {
  const { rows } = await sql<LeftNotice>`
    SELECT x.id, ${CUSTOMER}, coalesce(k.survey_id::text, '') AS "surveyId"
    FROM notices x LEFT JOIN cases k ON k.org_id = x.org_id AND k.id = x.case_id ${withCase(sql`x.contact_id`)}
    WHERE x.org_id = ${orgId} AND x.member_id = ${memberId} AND x.read_at IS NULL
    ORDER BY x.id FOR UPDATE OF x`.execute(tx);
  return rows;
}

export async function giveNotice(
  tx: Tx,
  orgId: OrgId,
  id: string,
  readerId: string,
  now: Date,
): Promise<void> {
  await sql`
    UPDATE notices n SET member_id = ${readerId}, read_at = (
      SELECT ${now}::timestamptz FROM notices o
      WHERE o.org_id = n.org_id AND o.member_id = ${readerId} AND o.contact_id = n.contact_id
        AND o.source_id IS NOT DISTINCT FROM n.source_id AND o.text = n.text LIMIT 1)
    WHERE n.org_id = ${orgId} AND n.id = ${id}`.execute(tx);
}
