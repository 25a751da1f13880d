import { expect, test } from '@playwright/test';
import { casesOf, responsesOf, scoresOf } from './world/answers.ts';
import { Callers, postUntilDone } from './world/callers.ts';
import { EMBEDDED } from './world/database.ts';
import { killPostgres } from './world/kill-postgres.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { recount } from './world/recount.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';

const server = useServer(EMBEDDED);
const organization = useOrganization(server, 'fr');

const CALLERS = 8;
const PEOPLE = 60;

/** Answers between two crashes. */
const ANSWERS = 60;

/** Power cuts of the whole server, then crashes of its PostgreSQL alone. */
const CRASHES = ['server', 'server', 'server', 'postgres', 'postgres'] as const;

const addressesOf = (round: number): string[] =>
  Array.from({ length: PEOPLE }, (_, i) => `client-${i}@tour-${round}.example`);

interface Counts {
  readonly states: Readonly<Record<string, number>>;
}

interface Listed {
  readonly state: string;
  readonly contact: { readonly email: string };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('what was acknowledged is there once, whatever was killed meanwhile', async () => {
  // Five recoveries, each as long as the machine takes.
  test.setTimeout(360_000);
  const { api, survey } = organization();
  const callers = new Callers(api, survey, CALLERS);
  const sent = async () => (await api.get<Counts>('/invitations/counts')).states.sent ?? 0;

  for (const [round, crash] of CRASHES.entries()) {
    await callers.goOnFor(ANSWERS);
    const contacts = addressesOf(round).map((email) => ({ email }));
    const body = { survey, contacts };
    const asking = postUntilDone<{ asked: number }>(api, '/invitations/batch', body, `round ${round}`);
    // The first of these mails has left.
    await expect.poll(sent, { intervals: [10] }).toBeGreaterThan(round * PEOPLE);
    if (crash === 'server') {
      await server().kill();
      await server().start();
    } else {
      const { pid } = server();
      await killPostgres(server());
      expect(server().pid).toBe(pid);
    }
    expect((await asking).asked).toBe(PEOPLE);
  }
  await callers.goOnFor(ANSWERS);
  await callers.stop();

  // Every answer that was acknowledged, once, under the id that was told.
  const told = [...callers.acknowledged].map(([comment, { id, score }]) => ({ id, comment, score }));
  const kept = await responsesOf(organization());
  expect(byId(kept.map(({ id, comment, score }) => ({ id, comment, score })))).toEqual(byId(told));
  expect(new Set(kept.map(({ id }) => id)).size).toBe(told.length);
  expect(new Set(kept.map(({ state }) => state))).toEqual(new Set(['counted']));
  const detractors = told.filter(({ score }) => score <= 6);
  const histogram = Array.from(
    { length: 11 },
    (_, score) => told.filter((one) => one.score === score).length,
  );
  expect(await scoresOf(organization())).toMatchObject({
    n: told.length,
    detractors: detractors.length,
    histogram,
  });

  // Each person who was asked has one mail, and each unhappy customer one case.
  const people = CRASHES.flatMap((_, round) => addressesOf(round)).toSorted();
  await expect.poll(sent, { timeout: 60_000 }).toBe(people.length);
  const invitations = await api.all<Listed>('/invitations');
  expect(new Set(invitations.map(({ state }) => state))).toEqual(new Set(['sent']));
  expect(invitations.map(({ contact }) => contact.email).toSorted()).toEqual(people);
  const mails = await api.all<{ to: { address: string } }>('/mailbox');
  const received = mails.map(({ to }) => to.address).filter((address) => address.startsWith('client-'));
  expect(received.toSorted()).toEqual(people);
  const responsesWithCase = async () =>
    (await casesOf(organization())).map(({ responseId }) => responseId).toSorted();
  // What a killed worker had begun is taken up again once it has been silent for a while.
  await expect
    .poll(responsesWithCase, { timeout: 60_000 })
    .toEqual(detractors.map(({ id }) => id).toSorted());

  expect(await recount(server())).toEqual({
    differences: 0,
    rolled: told.length,
    counted: told.length,
    strayMails: 0,
  });
  await expectNothingLost(server(), [organization()]);
});
