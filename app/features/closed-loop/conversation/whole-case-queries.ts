import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';

/** A case and those that go on in it: what was said on them was said to the same customer. */
export const wholeCase = (orgId: OrgId, caseId: string): RawBuilder<unknown> =>
  sql`(SELECT ${caseId}::uuid UNION ALL SELECT j.id FROM cases j WHERE j.org_id = ${orgId} AND j.merged_into = ${caseId})`;
