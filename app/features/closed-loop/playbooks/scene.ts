import { type Actor, type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { Contact, SuppressionReason } from '../../contacts/contract.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import type { Member, Organization } from '../../organizations/contract.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { teamManagers } from '../../organizations/members/list-teams.ts';
import { getNewestAnswer } from '../../responses/get-newest-answer.ts';
import { getResponses, type ResponseFacts } from '../../responses/get-responses.ts';
import { type CaseOfRun, selectCaseOfRun } from './case-queries.ts';
import type { LockedRun } from './run-queries.ts';

/** Everything that a step may ask about: whom it concerns, what they said, who cares for them. */
export interface Scene {
  readonly actor: Actor;
  readonly orgId: OrgId;
  readonly run: LockedRun;
  readonly organization: Organization;
  readonly members: readonly Member[];
  /** Who leads the customer's team. */
  readonly managerId: string | null;
  readonly contact: Contact | null;
  readonly suppression: SuppressionReason | null;
  readonly response: ResponseFacts | null;
  /** What they said last; it may be another answer than the one that began this. */
  readonly newest: { readonly id: string; readonly score: number; readonly answeredAt: Date } | null;
  readonly case: CaseOfRun | null;
}

export async function readScene(tx: Tx, orgId: OrgId, run: LockedRun): Promise<Scene> {
  const contact = (await getContacts(tx, orgId, [run.contactId])).get(run.contactId) ?? null;
  const key = contact?.emailKey ?? null;
  const [response] = await getResponses(tx, orgId, [run.responseId]);
  const team = response?.team ?? contact?.properties.team ?? null;
  return {
    actor: systemActor(orgId),
    orgId,
    run,
    organization: await getOrganization(tx, orgId),
    members: await listMembers(tx, orgId),
    managerId: team === null ? null : ((await teamManagers(tx, orgId)).get(team) ?? null),
    contact,
    suppression: key === null ? null : ((await suppressionsOf(tx, orgId, [key])).get(key) ?? null),
    response: response ?? null,
    newest: await getNewestAnswer(tx, orgId, run.contactId),
    case: await selectCaseOfRun(tx, orgId, run),
  };
}
