import type { Scores } from '../../app/features/analytics/contract.ts';
import type { Case } from '../../app/features/closed-loop/contract.ts';
import type { Response } from '../../app/features/responses/contract.ts';
import type { Organization } from './organization.ts';

export type { Case, Response, Scores };

/** What the outside can know of an organization's answers. */
export const scoresOf = ({ api, survey }: Organization, query = ''): Promise<Scores> =>
  api.get(`/scores?survey=${survey}${query}`);

export const responsesOf = ({ api }: Organization, query = ''): Promise<Response[]> =>
  api.all(`/responses${query}`);

export const casesOf = ({ api }: Organization, query = ''): Promise<Case[]> => api.all(`/cases${query}`);

/** Every answer of one invitation, what was replaced included, oldest first. */
export async function historyOf(organization: Organization, invitationId: string): Promise<Response[]> {
  const kept = await responsesOf(organization, `?invitation=${invitationId}`);
  const replaced = await responsesOf(organization, `?invitation=${invitationId}&state=replaced`);
  return [...new Map([...kept, ...replaced].map((one) => [one.id, one])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}
