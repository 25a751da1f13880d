import type { OrgId } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/postgres/database.ts';
import type { NextStep } from './contract.ts';
import { selectNextSteps } from './queries.ts';

/** What is to be done next, by the case; who left does nothing any more. */
export async function nextStepsOf(
  db: Db,
  orgId: OrgId,
  caseIds: readonly string[],
  members: readonly { readonly id: string; readonly name: string }[],
): Promise<Map<string, NextStep>> {
  const rows = caseIds.length === 0 ? [] : await selectNextSteps(db, orgId, caseIds);
  return new Map(
    rows.map(({ caseId, text, dueOn, memberId }) => {
      const member = members.find(({ id }) => id === memberId);
      return [
        caseId,
        { text, dueOn, member: member === undefined ? null : { id: member.id, name: member.name } },
      ];
    }),
  );
}
