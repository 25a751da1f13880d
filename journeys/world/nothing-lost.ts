import { expect } from '@playwright/test';
import { responsesOf, type Scores, scoresOf } from './answers.ts';
import { ask } from './ask.ts';
import type { Organization } from './organization.ts';
import type { BoucleServer } from './server.ts';

interface Named {
  readonly id: string;
}

const byId = <T extends Named>(items: readonly T[]): T[] => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** All that an organization has, as the outside reads it. */
async function ledgerOf(organization: Organization) {
  const { api } = organization;
  const list = async (path: string) => byId(await api.all<Named>(path));
  const surveys = byId(await api.all<Named & { slug: string }>('/surveys'));
  const scores: Scores[] = [];
  for (const { slug } of surveys) scores.push(await scoresOf({ ...organization, survey: slug }));
  return {
    surveys,
    scores,
    responses: byId(await responsesOf(organization)),
    replaced: byId(await responsesOf(organization, '?state=replaced')),
    cases: await list('/cases'),
    contacts: await list('/contacts'),
    invitations: await list('/invitations'),
    mails: await list('/mailbox'),
  };
}

/** How many of something still wait for the server to act. */
async function waitingOf(server: BoucleServer): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  const counts = [...metrics.matchAll(/^boucle_waiting\{what="\w+"\} (\d+)$/gm)].map((line) =>
    Number(line[1]),
  );
  expect(counts).toHaveLength(3);
  return counts.reduce((sum, count) => sum + count, 0);
}

let canaries = 0;

/**
 * Restarts the server and holds what it has then against what it had. Then somebody else is asked: mails leave in
 * the order of the queue, so that when theirs is there, whatever would have been sent twice is there too.
 */
export async function expectNothingLost(
  server: BoucleServer,
  organizations: readonly Organization[],
): Promise<void> {
  // What a killed worker had begun is taken up again once it has been silent for a while, after a growing pause.
  await expect.poll(() => waitingOf(server), { timeout: 60_000 }).toBe(0);
  const before = await Promise.all(organizations.map(ledgerOf));
  await server.restart();
  const after = await Promise.all(organizations.map(ledgerOf));
  expect(after).toEqual(before);
  for (const [i, organization] of organizations.entries()) {
    canaries += 1;
    const { mail } = await ask(organization, { email: `after-restart-${canaries}@exemple.fr` });
    await expect.poll(() => waitingOf(server)).toBe(0);
    const mails = byId(await organization.api.all<Named>('/mailbox'));
    expect(mails.filter(({ id }) => id !== mail.id)).toEqual(before[i]?.mails);
  }
}
