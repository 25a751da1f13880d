import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { describeContacts } from '../../contacts/describe-contacts.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { listSurveys } from '../../surveys/list-surveys.ts';
import type { CaseRow } from '../queries.ts';
import { selectWordKeys } from './words/queries.ts';

/** The parts of a name, as the corrector compares words: « Anne-Lise D’Arc » is known by each. */
export const partsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}'-]+/u)
    .flatMap((part) => [part, ...part.split(/[-']/)])
    .filter((part) => part.length > 1);

/** What a dictionary cannot know and the organization does: its people, its customer, its own words. */
export async function knownNames(context: Context, actor: Actor, row: CaseRow | null): Promise<string[]> {
  const { db } = context;
  const [words, organization, members, surveys, contacts] = await Promise.all([
    selectWordKeys(db, actor.orgId),
    getOrganization(db, actor.orgId),
    listMembers(db, actor.orgId),
    listSurveys(db, actor.orgId),
    row === null ? new Map() : getContacts(db, actor.orgId, [row.contactId]),
  ]);
  const described = await describeContacts(db, actor.orgId, [...contacts.values()]);
  const names = [
    organization.name,
    ...members.map(({ name }) => name),
    ...surveys.map(({ subject }) => subject),
    ...described.flatMap(({ name, account }) => [name ?? '', account?.name ?? '']),
  ];
  return [...new Set([...words, ...names.flatMap(partsOf)])];
}
