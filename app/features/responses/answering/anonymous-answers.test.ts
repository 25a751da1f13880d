import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import type { World } from '../../distribution/testing/world.ts';
import { updateSurveySchema } from '../../surveys/contract.ts';
import { createSurvey } from '../../surveys/create-survey.ts';
import { getSurvey } from '../../surveys/get-survey.ts';
import { type ResponsesQuery, responsesQuerySchema } from '../contract.ts';
import { recordResponse } from '../ingest/record-response.ts';
import { getResponse, listResponses } from '../list-responses.ts';
import {
  catalogues,
  type Invited,
  makeAnswerWorld,
  makeInvited,
  servePages,
} from '../testing/answer-world.ts';
import { TAP, Visitor } from '../testing/visitor.ts';

const MINIMUM = 10;

describe('an anonymous survey', () => {
  const own = useTestContext(catalogues);
  let world: World;
  let surveyId: string;
  let server: Awaited<ReturnType<typeof servePages>>;
  let person: Visitor;
  const invited: Invited[] = [];

  beforeAll(async () => {
    const { context } = own;
    world = await makeAnswerWorld(context);
    const made = await createSurvey(context, world.actor, {
      slug: 'climate',
      name: 'Climate',
      kind: 'nps',
      subject: 'Orsel',
      locales: ['fr'],
      anonymous: true,
    });
    if (!made.ok) throw new Error(made.problem.message);
    surveyId = made.value.id;
    server = await servePages(context);
    person = new Visitor(server.url);
    for (let i = 0; i < MINIMUM; i += 1) {
      const contactProperties = { team: 'lyon', city: 'Lyon' };
      const one = await makeInvited(context, world, { contactProperties, properties: { visit: 'v-7' } });
      await sql`UPDATE invitations SET survey_id = ${surveyId} WHERE id = ${one.id}`.execute(context.db);
      invited.push(one);
    }
  });
  afterAll(() => server.close());

  const list = async () => {
    const query = responsesQuerySchema.parse({ survey: 'climate' }) as ResponsesQuery;
    const outcome = await listResponses(own.context, world.actor, query);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value.items;
  };

  const answers = async () =>
    (
      await own.context.db.selectFrom('responses').selectAll().where('survey_id', '=', surveyId).execute()
    ).filter(({ state }) => state === 'counted');

  /** Every row of every table, as text. */
  const everyRow = async (): Promise<{ table: string; row: string }[]> => {
    const tables = await sql<{ name: string }>`
      SELECT table_schema || '.' || quote_ident(table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'auth')`.execute(own.context.db);
    const found = await Promise.all(
      tables.rows.map(async ({ name }) => {
        const { rows } = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.raw(name)} AS t`.execute(
          own.context.db,
        );
        return rows.map(({ row }) => ({ table: name, row }));
      }),
    );
    return found.flat();
  };

  test('says so, and ties an answer to nobody: no row of any table holds both', async () => {
    const [first] = invited as [Invited];
    const page = await person.open(`/s/${first.token}`);
    expect(page.text).toContain('Votre réponse est anonyme');
    const reason = await person.answer(`/s/${first.token}`, { score: 3, ...TAP });
    await person.send(reason, { score: 3, comment: 'trop de réunions', ...TAP });
    const [answer] = await answers();
    expect(answer).toMatchObject({
      score: 3,
      comment: 'trop de réunions',
      contact_id: null,
      locale: null,
      properties: {},
      dimensions: { channel: 'email' },
    });
    const key = answer?.invitation_id ?? '';
    expect(key).not.toBe(first.id);
    const ofAnswer = [answer?.id ?? '', key];
    const rows = (await everyRow()).filter(({ row }) => ofAnswer.some((id) => row.includes(id)));
    expect(rows.map(({ table }) => table)).toContain('public.audit_log');
    expect(rows.filter(({ row }) => row.includes(first.id) || row.includes(first.contactId))).toEqual([]);
  });

  test('counts once however often it is opened, and the answer can be changed', async () => {
    const [first] = invited as [Invited];
    await person.answer(`/s/${first.token}`, { score: 5, ...TAP });
    const kept = await answers();
    expect(kept.map(({ score }) => score)).toEqual([5]);
  });

  test('shows no answer by itself before there are enough, and then without hour, invitation or name', async () => {
    const [only] = await answers();
    expect(await list()).toEqual([]);
    expect(await getResponse(own.context, world.actor, only?.id ?? '')).toMatchObject({
      problem: { message: 'responses:problems.too-few-to-show' },
    });
    for (const one of invited.slice(1)) await person.answer(`/s/${one.token}`, { score: 9, ...TAP });
    const shown = await list();
    expect(shown).toHaveLength(MINIMUM);
    for (const one of shown) {
      expect(one).toMatchObject({ contact: null, invitationId: null, properties: {} });
      expect(one.answeredAt).toMatch(/T12:00:00\.000Z$/);
    }
  });

  test('refuses people and properties from the API, and stays as it was chosen', async () => {
    const record = (more: object) =>
      recordResponse(
        own.context,
        world.actor,
        { survey: 'climate', score: 9, channel: 'api', ...more },
        null,
      );
    expect(await record({ contact: { email: `${newId()}@exemple.fr` } })).toMatchObject({
      problem: { fields: { contact: 'responses:problems.anonymous' } },
    });
    expect(await record({ properties: { team: 'lyon' } })).toMatchObject({
      problem: { fields: { properties: 'responses:problems.anonymous' } },
    });
    expect(await record({})).toMatchObject({ ok: true });
    expect(updateSurveySchema.safeParse({ anonymous: false }).success).toBe(false);
    expect((await getSurvey(own.context.db, world.orgId, 'climate'))?.anonymous).toBe(true);
  });
});
