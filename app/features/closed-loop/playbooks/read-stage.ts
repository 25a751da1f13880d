import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { Contact, SuppressionReason } from '../../contacts/contract.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import type { Member, Organization } from '../../organizations/contract.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { teamManagers } from '../../organizations/members/list-teams.ts';
import type { PastAnswer } from '../../responses/get-answers-between.ts';
import { listSurveys } from '../../surveys/list-surveys.ts';
import type { BusinessCalendar } from '../calendars/business-calendar.ts';
import { calendarsByTeam } from '../calendars/calendar-of-team.ts';
import { selectTemplates, type TemplateRow } from '../templates/queries.ts';
import { type PastCase, selectCasesOfAnswers } from './typed-queries.ts';

/** Everything that runs of the past would have met, read at once. */
export interface Stage {
  readonly organization: Organization;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly suppressions: ReadonlyMap<string, SuppressionReason>;
  readonly cases: ReadonlyMap<string, PastCase>;
  /** What each person answered in these days. */
  readonly said: ReadonlyMap<string, readonly PastAnswer[]>;
  readonly templates: readonly TemplateRow[];
  /** Of the surveys that were answered, by id. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly members: readonly Member[];
  readonly managers: ReadonlyMap<string, string>;
  readonly calendarOf: (team: string | null) => BusinessCalendar;
}

export async function readStage(
  tx: Tx,
  orgId: OrgId,
  met: readonly PastAnswer[],
  all: readonly PastAnswer[],
): Promise<Stage> {
  const ids = [...new Set(met.map(({ contactId }) => contactId))];
  const contacts = await getContacts(tx, orgId, ids);
  const keys = [...contacts.values()].flatMap(({ emailKey }) => emailKey ?? []);
  const cases = await selectCasesOfAnswers(
    tx,
    orgId,
    met.map(({ id }) => id),
  );
  return {
    organization: await getOrganization(tx, orgId),
    contacts,
    suppressions: await suppressionsOf(tx, orgId, keys),
    cases: new Map(cases.map((one) => [one.responseId, one])),
    said: Map.groupBy(all, ({ contactId }) => contactId),
    templates: await selectTemplates(tx, orgId),
    subjects: new Map((await listSurveys(tx, orgId)).map(({ id, subject }) => [id, subject])),
    members: await listMembers(tx, orgId),
    managers: await teamManagers(tx, orgId),
    calendarOf: await calendarsByTeam(tx, orgId),
  };
}
