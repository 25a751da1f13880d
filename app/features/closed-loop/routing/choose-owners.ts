import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { accountFacts } from '../../contacts/accounts/account-facts.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { matchSegments } from '../../contacts/segments/match-segments.ts';
import { listWorkers } from '../../organizations/list-workers.ts';
import { teamManagers } from '../../organizations/members/list-teams.ts';
import type { CASE_REASONS } from '../contract.ts';
import { type Choice, chooseByRules, type People } from './choose-by-rules.ts';
import type { Conditions, Rule } from './contract.ts';
import { selectFallback, selectRules } from './queries.ts';

export interface OwnedCase {
  readonly contactId: string;
  readonly surveyId: string;
  readonly team: string | null;
  readonly reason: (typeof CASE_REASONS)[number];
}

/** Whose these cases are by the rules of the organization, in their order. */
export async function chooseOwners(
  db: Db,
  orgId: OrgId,
  cases: readonly OwnedCase[],
): Promise<(string | null)[]> {
  return (await chooseAndSayWhy(db, orgId, cases)).map(({ ownerId }) => ownerId);
}

export interface ChosenOwner {
  readonly ownerId: string | null;
  /** As the log keeps it: rules change, and what decided then stays said. */
  readonly why:
    | { readonly chosenBy: 'rule'; readonly rule: number; readonly conditions: Conditions }
    | { readonly chosenBy: 'manager' | 'fallback' };
}

/** The same, and by which rule, counted from 1, or by what else. */
export async function chooseAndSayWhy(
  db: Db,
  orgId: OrgId,
  cases: readonly OwnedCase[],
): Promise<ChosenOwner[]> {
  if (cases.length === 0) return [];
  const rules = await selectRules(db, orgId);
  const fallbackId = await selectFallback(db, orgId);
  const choices = await chooseWith(db, orgId, { rules, fallbackId }, cases);
  return choices.map(({ ownerId, by }) => {
    if (typeof by !== 'number') return { ownerId, why: { chosenBy: by } };
    const conditions = rules[by]?.conditions ?? {};
    return { ownerId, why: { chosenBy: 'rule', rule: by + 1, conditions } };
  });
}

/** The same by rules that nobody has saved yet. */
export async function chooseWith(
  db: Db,
  orgId: OrgId,
  { rules, fallbackId }: { rules: readonly Rule[]; fallbackId: string | null },
  cases: readonly OwnedCase[],
): Promise<Choice[]> {
  const people = await readPeople(db, orgId, fallbackId);
  const contactIds = [...new Set(cases.map(({ contactId }) => contactId))];
  const contacts = await getContacts(db, orgId, contactIds);
  const accountIds = [...contacts.values()].flatMap(({ accountId }) => accountId ?? []);
  const segmentIds = [...new Set(rules.flatMap(({ conditions }) => conditions.segments ?? []))];
  const [accounts, segments] = await Promise.all([
    accountFacts(db, orgId, accountIds),
    matchSegments(db, orgId, segmentIds, contactIds),
  ]);
  return cases.map(({ contactId, surveyId, team, reason }) => {
    const contact = contacts.get(contactId);
    const account = accounts.get(contact?.accountId ?? '');
    const facts = {
      team,
      surveyId,
      reason,
      language: contact?.locale ?? null,
      accountId: contact?.accountId ?? null,
      revenue: account?.revenue ?? null,
      accountOwnerId: account?.ownerId ?? null,
      segmentIds: new Set(segmentIds.filter((id) => segments.get(id)?.has(contactId) === true)),
    };
    return chooseByRules(rules, facts, people);
  });
}

async function readPeople(db: Db, orgId: OrgId, fallbackId: string | null): Promise<People> {
  const [members, managers] = await Promise.all([listWorkers(db, orgId), teamManagers(db, orgId)]);
  const ids = new Set(members.map(({ id }) => id));
  const first = members.find(({ role }) => role === 'owner') ?? members[0];
  return {
    isMember: (id): id is string => id != null && ids.has(id),
    managerOf: (team) => (team === null ? undefined : managers.get(team)),
    fallbackId: fallbackId !== null && ids.has(fallbackId) ? fallbackId : (first?.id ?? null),
  };
}
