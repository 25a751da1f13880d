import { z } from 'zod';

export const QUEUE_TABS = ['open', 'in-progress', 'promises'] as const;

export type QueueTab = (typeof QUEUE_TABS)[number];

export const MINE = 'mine';

const TEAM = 'team:';

/** What the address says of the queue; who waits for a first word, when it says nothing. */
export const deskSearchSchema = z.looseObject({
  tab: z.enum(QUEUE_TABS).optional().catch(undefined),
  /** `mine`, or `team:` and the key of a team; all that one may see, when it says nothing. */
  whose: z
    .union([z.literal(MINE), z.templateLiteral([TEAM, z.string().min(1)])])
    .optional()
    .catch(undefined),
});

export interface DeskSearch {
  readonly tab?: QueueTab | undefined;
  readonly whose?: string | undefined;
}

export const whoseTeam = (key: string): string => `${TEAM}${key}`;

/** The query of the cases behind a tab. */
export function queueQuery(
  tab: Exclude<QueueTab, 'promises'>,
  whose: string | undefined,
  me: string,
): string {
  return new URLSearchParams({ status: tab, ...narrowedTo(whose, 'owner', me) }).toString();
}

/** The query of how many there are behind each tab. */
export const countsQuery = (whose: string | undefined, me: string): string =>
  new URLSearchParams(narrowedTo(whose, 'owner', me)).toString();

/** The query of the promises that somebody keeps, or that were made to a team’s customers. */
export const owedQuery = (whose: string | undefined): string =>
  new URLSearchParams(narrowedTo(whose, 'keeper', 'me')).toString();

function narrowedTo(whose: string | undefined, person: string, me: string): Record<string, string> {
  if (whose === MINE) return { [person]: me };
  return whose?.startsWith(TEAM) ? { team: whose.slice(TEAM.length) } : {};
}

/** What an address keeps of it, from case to case. */
export function addressOf({ tab, whose }: DeskSearch): string {
  const said = new URLSearchParams();
  if (tab !== undefined) said.set('tab', tab);
  if (whose !== undefined) said.set('whose', whose);
  return said.toString();
}
