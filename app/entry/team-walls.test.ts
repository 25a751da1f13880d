import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareGroups } from '../features/analytics/compare-groups.ts';
import {
  comparisonQuerySchema,
  scoresQuerySchema,
  trendQuerySchema,
} from '../features/analytics/contract.ts';
import { funnelQuerySchema } from '../features/analytics/funnel/contract.ts';
import { getFunnel } from '../features/analytics/funnel/get-funnel.ts';
import { getScores } from '../features/analytics/get-scores.ts';
import { getTrend } from '../features/analytics/get-trend.ts';
import { listDimensions } from '../features/analytics/list-dimensions.ts';
import { casesQuerySchema } from '../features/closed-loop/contract.ts';
import { followCounted } from '../features/closed-loop/follow-answers.ts';
import { getCase, getWaiting, listCases } from '../features/closed-loop/list-cases.ts';
import { upsertContacts } from '../features/contacts/upsert-contacts.ts';
import { invitationsQuerySchema } from '../features/distribution/contract.ts';
import { inviteOne } from '../features/distribution/invite-one.ts';
import {
  countAllInvitations,
  listInvitations,
  showInvitation,
} from '../features/distribution/list-invitations.ts';
import { openKeptMail, readKeptMails } from '../features/distribution/read-kept-mails.ts';
import { createOrganization } from '../features/organizations/create-organization.ts';
import { MEMBER_ROLES, rightsOf } from '../features/organizations/role-scopes.ts';
import { responsesQuerySchema } from '../features/responses/contract.ts';
import { recordResponse } from '../features/responses/ingest/record-response.ts';
import { countStates, getResponse, listResponses } from '../features/responses/list-responses.ts';
import { type Actor, may, type OrgId, systemActor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { Outcome } from '../platform/outcome.ts';
import { useTestContext } from '../platform/testing/test-context.ts';
import { CATALOGUES } from './catalogues.ts';
import { furnish } from './set-up-organization.ts';

const world = useTestContext(CATALOGUES);
let orgId: OrgId;
let round = 0;

const TEAMS = ['nord', 'sud', 'est'] as const;
const CUSTOMERS = 8;

const answer = fc.record({
  customer: fc.nat(CUSTOMERS - 1),
  score: fc.integer({ min: 0, max: 10 }),
  /** The answer may name a team itself; else it takes its customer's. */
  said: fc.option(fc.constantFrom(...TEAMS), { nil: null, freq: 5 }),
});
const member = fc.record({
  role: fc.constantFrom(...MEMBER_ROLES),
  teams: fc.subarray([...TEAMS]),
  /** Which of the cases are theirs. */
  owns: fc.nat(3),
});
const customers = fc.array(fc.option(fc.constantFrom(...TEAMS), { nil: null }), {
  minLength: CUSTOMERS,
  maxLength: CUSTOMERS,
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

beforeAll(async () => {
  const made = await createOrganization(
    world.context,
    {
      organization: 'Murs',
      name: 'Camille Reynaud',
      email: 'murs@example.com',
      password: 'correct horse battery',
      locale: 'fr',
      timeZone: 'Europe/Paris',
    },
    { furnish: furnish({ organization: 'Murs', locale: 'fr' }) },
  );
  orgId = value(made).orgId;
}, 60_000);

/** What each round starts from: nothing. */
async function empty(): Promise<void> {
  for (const table of [
    'cases',
    'responses',
    'rollups',
    'mails',
    'invitations',
    'suppressions',
    'contacts',
    'outbox',
  ]) {
    await sql`DELETE FROM ${sql.table(table)} WHERE org_id = ${orgId}`.execute(world.context.db);
  }
}

interface Row {
  readonly id: string;
  readonly team: string | null;
}

describe('the walls between teams', () => {
  test('hold in every list, figure and single thing, whatever the role, the teams and the rows', async () => {
    const { context } = world;
    const system = systemActor(orgId);
    const mixed = fc.tuple(
      customers,
      fc.array(answer, { minLength: 1, maxLength: 14 }),
      fc.array(member, { minLength: 2, maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(mixed, async ([teamsOfCustomers, answers, members]) => {
        await empty();
        round += 1;
        const people = teamsOfCustomers.map((team, i) => ({
          externalId: `c${i}`,
          email: `c${i}-${round}@example.com`,
          ...(team !== null && { properties: { team } }),
        }));
        await context.db.transaction().execute((tx) => upsertContacts(tx, system, people, context.clock()));

        const responses: Row[] = [];
        for (const { customer, score, said } of answers) {
          const made = await recordResponse(
            context,
            system,
            {
              survey: 'nps',
              score,
              comment: `words of ${customer}`,
              channel: 'api',
              contact: { externalId: `c${customer}` },
              ...(said !== null && { properties: { team: said } }),
            },
            null,
          );
          responses.push({ id: value(made).id, team: said ?? teamsOfCustomers[customer] ?? null });
        }
        const teamOf = new Map(responses.map(({ id, team }) => [id, team]));
        await followCounted(context, orgId, [...teamOf.keys()]);
        const { rows: cases } = await sql<{ id: string; responseId: string }>`
          SELECT id, response_id AS "responseId" FROM cases WHERE org_id = ${orgId} ORDER BY id`.execute(
          context.db,
        );

        const invitations: Row[] = [];
        for (const [i, { externalId, email }] of people.entries()) {
          const asked = await inviteOne(
            context,
            system,
            { survey: 'nps', contact: { externalId, email }, channel: 'email' },
            null,
          );
          invitations.push({ id: value(asked).id, team: teamsOfCustomers[i] ?? null });
        }
        const { rows: mails } = await sql<{ id: string; about: string }>`
          UPDATE mails SET state = 'sent', transport = 'mailbox', settled_at = ${context.clock()}
          WHERE org_id = ${orgId} RETURNING id, about_id AS about`.execute(context.db);
        const teamOfInvitation = new Map(invitations.map(({ id, team }) => [id, team]));

        for (const { role, teams, owns } of members) {
          const rights = rightsOf(role, teams);
          if (rights === null) throw new Error(`no rights for ${role}`);
          const actor: Actor = { orgId, kind: 'member', id: newId(), surveyId: null, ...rights };
          const sees = (team: string | null): boolean =>
            actor.teams === null || (team !== null && actor.teams.includes(team));
          const own = cases.slice(0, owns).map(({ id }) => id);
          await sql`UPDATE cases SET owner_id = CASE WHEN id = ANY (${own}::uuid[]) THEN ${actor.id}::uuid END
            WHERE org_id = ${orgId}`.execute(context.db);
          const seenResponses = responses.filter(({ team }) => sees(team)).map(({ id }) => id);

          const listed = value(await listResponses(context, actor, responsesQuerySchema.parse({})));
          expect(sorted(listed.items.map(({ id }) => id))).toEqual(sorted(seenResponses));
          const searched = value(
            await listResponses(context, actor, responsesQuerySchema.parse({ q: 'words' })),
          );
          expect(searched.items).toHaveLength(seenResponses.length);
          for (const { id, team } of responses) {
            expect((await getResponse(context, actor, id)).ok).toBe(sees(team));
          }
          for (const query of [{}, { q: 'words' }]) {
            const states = value(await countStates(context, actor, responsesQuerySchema.parse(query)));
            expect(states).toEqual({ counted: seenResponses.length, provisional: 0, excluded: 0 });
          }

          const seenCases = cases
            .filter(({ id, responseId }) => sees(teamOf.get(responseId) ?? null) || own.includes(id))
            .map(({ id }) => id);
          const queue = value(await listCases(context, actor, casesQuerySchema.parse({})));
          expect(sorted(queue.items.map(({ id }) => id))).toEqual(sorted(seenCases));
          expect(value(await getWaiting(context, actor, {})).waiting).toBe(seenCases.length);
          for (const { id } of cases)
            expect((await getCase(context, actor, id)).ok).toBe(seenCases.includes(id));

          const n = seenResponses.length;
          const whole = value(await getScores(context, actor, scoresQuerySchema.parse({ survey: 'nps' })));
          expect(whole.n).toBe(n);
          expect(whole.answered.first === null).toBe(n === 0);
          for (const by of ['team', 'channel']) {
            const split = value(
              await getScores(context, actor, scoresQuerySchema.parse({ survey: 'nps', by })),
            );
            const groups = split.metric === 'nps' ? (split.groups ?? []) : [];
            expect(groups.reduce((sum, group) => sum + group.n, 0)).toBe(n);
            if (by === 'team') for (const group of groups) expect(sees(group.value)).toBe(true);
          }
          for (const team of TEAMS) {
            const one = value(
              await getScores(
                context,
                actor,
                scoresQuerySchema.parse({ survey: 'nps', 'filter[team]': team }),
              ),
            );
            const expected = responses.filter((row) => row.team === team && sees(team)).length;
            expect(one.n).toBe(expected);
          }
          const trend = value(
            await getTrend(context, actor, trendQuerySchema.parse({ survey: 'nps', interval: 'day' })),
          );
          expect(trend.points.reduce((sum, point) => sum + point.n, 0)).toBe(n);
          const period = { survey: 'nps', from: '2026-06-01', to: '2026-06-30' };
          expect(value(await compareGroups(context, actor, comparisonQuerySchema.parse(period))).now.n).toBe(
            n,
          );
          const funnel = value(
            await getFunnel(context, actor, funnelQuerySchema.parse({ survey: 'nps', by: 'team' })),
          );
          expect(funnel.queued + funnel.sent).toBe(invitations.filter(({ team }) => sees(team)).length);
          for (const group of funnel.groups ?? []) expect(sees(group.value)).toBe(true);
          if (actor.teams !== null) {
            const { items } = value(await listDimensions(context, actor));
            const seenTeams = new Set(responses.flatMap(({ team }) => (sees(team) ? [team] : [])));
            expect(items.find(({ name }) => name === 'team')?.values ?? []).toEqual(
              sorted(seenTeams as Set<string>),
            );
          }

          const seenInvitations = invitations.filter(({ team }) => sees(team)).map(({ id }) => id);
          const asked = value(await listInvitations(context, actor, invitationsQuerySchema.parse({})));
          expect(sorted(asked.items.map(({ id }) => id))).toEqual(sorted(seenInvitations));
          const { states } = value(await countAllInvitations(context, actor, undefined));
          expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(seenInvitations.length);
          for (const { id } of invitations) {
            expect((await showInvitation(context, actor, id)).ok).toBe(seenInvitations.includes(id));
          }

          const readable = mails.filter(
            ({ about }) =>
              may(actor, 'work') && teamOfInvitation.has(about) && sees(teamOfInvitation.get(about) ?? null),
          );
          const mailbox = value(await readKeptMails(context, actor, { limit: 200 }));
          expect(sorted(mailbox.items.map(({ id }) => id))).toEqual(sorted(readable.map(({ id }) => id)));
          for (const mail of mails) {
            expect((await openKeptMail(context, actor, mail.id)).ok).toBe(readable.includes(mail));
          }
        }
      }),
      { numRuns: 8 },
    );
  }, 180_000);
});
