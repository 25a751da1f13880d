import type { CASE_REASONS } from '../contract.ts';
import type { Conditions, Rule, RuleTarget } from './contract.ts';

/** What is known of a case when it is decided whose it is. */
export interface RoutedCase {
  readonly team: string | null;
  readonly surveyId: string;
  readonly reason: (typeof CASE_REASONS)[number];
  readonly language: 'fr' | 'en' | null;
  readonly accountId: string | null;
  readonly revenue: number | null;
  readonly accountOwnerId: string | null;
  readonly segmentIds: ReadonlySet<string>;
}

export interface People {
  isMember(id: string | null | undefined): id is string;
  managerOf(team: string | null): string | undefined;
  /** Who has what nobody else has. */
  readonly fallbackId: string | null;
}

export interface Choice {
  readonly ownerId: string | null;
  /** The place of the rule that decided, or what did where none. */
  readonly by: number | 'manager' | 'fallback';
}

/**
 * Whose a case is: the first rule whose conditions hold and whose person is there; else who leads the customer's team;
 * else the fallback. So no case is nobody's as long as the organization has a member.
 */
export function chooseByRules(rules: readonly Rule[], one: RoutedCase, people: People): Choice {
  for (const [place, { conditions, to }] of rules.entries()) {
    if (!holds(conditions, one)) continue;
    const ownerId = personOf(to, one, people);
    if (people.isMember(ownerId)) return { ownerId, by: place };
  }
  const manager = people.managerOf(one.team);
  if (people.isMember(manager)) return { ownerId: manager, by: 'manager' };
  return { ownerId: people.fallbackId, by: 'fallback' };
}

function personOf(
  to: RuleTarget,
  { team, accountOwnerId }: RoutedCase,
  people: People,
): string | null | undefined {
  if (to.kind === 'member') return to.memberId;
  return to.kind === 'team-manager' ? people.managerOf(team) : accountOwnerId;
}

function holds(conditions: Conditions, one: RoutedCase): boolean {
  const { segments, accounts, teams, revenueFrom, revenueBelow, languages, surveys, reasons } = conditions;
  const among = <T>(wanted: readonly T[] | undefined, value: T | null): boolean =>
    wanted === undefined || (value !== null && wanted.includes(value));
  // Who has no revenue that is known is neither above nor below.
  const isEarning = (is: (revenue: number) => boolean): boolean => one.revenue !== null && is(one.revenue);
  return (
    (segments === undefined || segments.some((id) => one.segmentIds.has(id))) &&
    among(accounts, one.accountId) &&
    among(teams, one.team) &&
    among(languages, one.language) &&
    among(surveys, one.surveyId) &&
    among(reasons, one.reason) &&
    (revenueFrom === undefined || isEarning((revenue) => revenue >= revenueFrom)) &&
    (revenueBelow === undefined || isEarning((revenue) => revenue < revenueBelow))
  );
}
