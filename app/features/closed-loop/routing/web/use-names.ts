import { useSegments } from '../../../contacts/web/segments/use-segments.ts';
import { useListedMembers } from '../../../organizations/web/members/use-members.ts';
import { useTeams } from '../../../organizations/web/members/use-teams.ts';
import type { Rule } from '../contract.ts';
import { useAccountNames, useSurveyNames } from './use-routing.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Names {
  readonly members: readonly Named[];
  readonly teams: readonly Named[];
  readonly segments: readonly Named[];
  readonly surveys: readonly Named[];
  readonly accounts: readonly Named[];
}

/** What the ids in rules are called; a team's id is its key here. */
export function useNames(rules: readonly Rule[]): Names {
  const accountIds = [...new Set(rules.flatMap(({ conditions }) => conditions.accounts ?? []))];
  return {
    members: useListedMembers().data ?? [],
    teams: (useTeams().data ?? []).map(({ key, name }) => ({ id: key, name })),
    segments: (useSegments().data ?? []).filter(({ isShared }) => isShared),
    surveys: useSurveyNames().data ?? [],
    accounts: useAccountNames(accountIds),
  };
}
