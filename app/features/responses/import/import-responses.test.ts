import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../../platform/actor.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { openTable } from '../../../platform/tabular/open-table.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { contactData } from '../../contacts/privacy/contact-data.ts';
import { erasePerson } from '../../contacts/privacy/erase-person.ts';
import { createOrganization } from '../../organizations/create-organization.ts';
import type { Survey } from '../../surveys/contract.ts';
import { createSurvey } from '../../surveys/create-survey.ts';
import { getSurvey } from '../../surveys/get-survey.ts';
import { readMapping } from './column-mapping.ts';
import { type ImportReport, importResponses } from './import-responses.ts';
import type { FractionRule } from './read-score.ts';
import { scoreRange } from './suspected-scale.ts';

const world = useTestContext();
let actor: Actor;
let survey: Survey;
let surveys = 0;

beforeAll(async () => {
  const made = await createOrganization(world.context, {
    organization: 'Import',
    name: 'I',
    email: 'i@example.com',
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  actor = systemActor(made.value.orgId);
}, 60_000);

beforeEach(async () => {
  surveys += 1;
  const slug = `survey-${surveys}`;
  const made = await createSurvey(world.context, actor, {
    slug,
    name: slug,
    kind: 'nps',
    subject: 'I',
    locales: ['fr'],
  });
  if (!made.ok) throw new Error(made.problem.message);
  survey = (await getSurvey(world.context.db, actor.orgId, slug)) as Survey;
});

interface Options {
  missing?: string[];
  dateFormat?: string;
  fractions?: FractionRule;
  dryRun?: boolean;
  /** Nobody said that the scores were asked from 0 to 10. */
  asks?: boolean;
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function run(text: string, map: string[], more: Options = {}): Promise<ImportReport> {
  const outcome = await attempt(text, map, more);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

async function attempt(text: string, map: string[], more: Options): Promise<Outcome<ImportReport>> {
  const table = await openTable(bytes(text));
  const mapping = readMapping(map, table.header);
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.problem));
  const { missing = [], dateFormat = null, fractions = null, dryRun = false, asks = false } = more;
  const column = mapping.mapping.fields.score as number;
  const scores = asks ? async () => scoreRange(await openTable(bytes(text)), column) : null;
  const request = { survey, table, mapping: mapping.mapping, missing, dateFormat, fractions, scores, dryRun };
  return importResponses(world.context, actor, request);
}

async function rows<T>(columns: string): Promise<T[]> {
  const { rows } = await sql<T>`
    SELECT ${sql.raw(columns)} FROM responses WHERE org_id = ${actor.orgId} AND survey_id = ${survey.id}
    ORDER BY id`.execute(world.context.db);
  return rows;
}

describe('importResponses', () => {
  test('counts each record, names each refused line and reason', async () => {
    const file = [
      'Note;Commentaire;Date;Magasin',
      '9;"Très bien,\nvraiment";2026-01-31;Lille',
      'NA;;2026-01-31;Lille',
      '11;;2026-01-31;Lille',
      '7,5;;2026-01-31;Lille',
      ' 08 ;;2026-02-01;',
      '3;;;Nantes',
      '3;;2027-02-01;Nantes',
    ].join('\r\n');
    const map = ['score=Note', 'comment=Commentaire', 'answeredAt=Date', 'property.magasin=Magasin'];
    expect(await run(file, map, { missing: ['NA'] })).toEqual({
      imported: 2,
      duplicates: 0,
      skipped: [
        { line: 4, reason: 'missing-score' },
        { line: 5, reason: 'invalid-score' },
        { line: 6, reason: 'fractional-score' },
        { line: 8, reason: 'missing-date' },
        { line: 9, reason: 'future-date' },
      ],
    });
    expect(await rows('score, comment, day, dimensions, source, state')).toEqual([
      {
        score: 9,
        comment: 'Très bien,\nvraiment',
        day: '2026-01-31',
        dimensions: { magasin: 'Lille', channel: 'import' },
        source: 'import',
        state: 'counted',
      },
      {
        score: 8,
        comment: null,
        day: '2026-02-01',
        dimensions: { channel: 'import' },
        source: 'import',
        state: 'counted',
      },
    ]);
  });

  test('the same file again imports nothing; true twins survive', async () => {
    const file = 'score,comment\n9,bien\n9,bien\n4,\n';
    expect(await run(file, ['score=score', 'comment=comment'])).toMatchObject({ imported: 3, duplicates: 0 });
    expect(await run(file, ['score=score', 'comment=comment'])).toMatchObject({ imported: 0, duplicates: 3 });
    // Another mapping of the same records is the same records.
    expect(await run(file, ['score=score'])).toMatchObject({ imported: 0, duplicates: 3 });
    expect(await rows('id')).toHaveLength(3);
  });

  test('a mapped id is the identity', async () => {
    expect(await run('id,score\na,9\nb,3\na,1\n', ['score=score', 'id=id'])).toMatchObject({
      imported: 2,
      duplicates: 1,
    });
    expect(await run('id,score\na,2\nc,3\n', ['score=score', 'id=id'])).toMatchObject({
      imported: 1,
      duplicates: 1,
    });
  });

  test('a dry run says the same and writes nothing', async () => {
    const file = 'id,score\na,9\nb,x\na,1\n';
    const dry = await run(file, ['score=score', 'id=id'], { dryRun: true });
    expect(await rows('id')).toHaveLength(0);
    expect(await run(file, ['score=score', 'id=id'])).toEqual(dry);
  });

  test('imported detractors tell nobody: no case, no alert', async () => {
    const facts = async () => {
      const { rows } = await sql<{ n: number }>`
        SELECT count(*) AS n FROM outbox WHERE org_id = ${actor.orgId} AND topic = 'response.counted'`.execute(
        world.context.db,
      );
      return rows[0]?.n;
    };
    const before = await facts();
    await run('score,mail\n0,a@example.com\n1,b@example.com\n', ['score=score', 'email=mail']);
    expect(await facts()).toBe(before);
    const people = await rows<{ contact_id: string | null }>('contact_id');
    expect(people.every((row) => row.contact_id !== null)).toBe(true);
  });

  test('property.* takes the other columns as properties, and declares none', async () => {
    const file = 'score,ville,ville,x\n9,Lille,Roubaix,1\n';
    await run(file, ['score=score', 'property.*=rest']);
    expect(await rows('properties, dimensions')).toEqual([
      { properties: { ville: 'Lille', 'ville #3': 'Roubaix', x: '1' }, dimensions: { channel: 'import' } },
    ]);
  });

  test.each([
    ['round-half-up', [8, 7]],
    ['floor', [7, 7]],
  ] as const)('fractions follow the rule that is named: %s', async (fractions, scores) => {
    expect(await run('score\n"7,5"\n7.49\n10.5\n', ['score=score'], { fractions })).toMatchObject({
      imported: 2,
      skipped: [{ line: 4, reason: 'invalid-score' }],
    });
    expect((await rows<{ score: number }>('score')).map(({ score }) => score)).toEqual(scores);
  });

  test.each([
    ['1\n5\n3', { top: 5 }],
    ['1\n7\nx', { top: 7 }],
    ['2\n4,5', { top: 5 }],
  ])('scores %j are not taken for an NPS in silence', async (cells, values) => {
    const outcome = await attempt(`score\n${cells}\n`, ['score=score'], { asks: true });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'invalid', message: 'responses:problems.other-scale', values },
    });
    expect(await rows('id')).toEqual([]);
  });

  test.each(['0\n5', '1\n8', 'x'])('scores %j are a 0–10 scale', async (cells) => {
    expect((await attempt(`score\n${cells}\n`, ['score=score'], { asks: true })).ok).toBe(true);
  });

  test('a date in two readings is skipped with its reason until a format is given', async () => {
    const file = 'score,date\n9,3/4/2026\n';
    expect((await run(file, ['score=score', 'answeredAt=date'])).skipped).toEqual([
      { line: 2, reason: 'ambiguous-date' },
    ]);
    await run(file, ['score=score', 'answeredAt=date'], { dateFormat: 'D/M/YYYY' });
    expect(await rows('day')).toEqual([{ day: '2026-04-03' }]);
  });

  test('counts what somebody said who was forgotten since, and does not bring them back', async () => {
    const { db } = world.context;
    const map = ['score=s', 'answeredAt=d', 'email=m'];
    await run('s,d,m\n9,2026-01-05,oubli@example.com\n', map);
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM contacts WHERE org_id = ${actor.orgId} AND email_key = 'oubli@example.com'`.execute(db);
    const erased = await erasePerson(world.context, actor, rows[0]?.id ?? '', [contactData]);
    expect(erased.ok).toBe(true);
    const again = 's,d,m\n3,2026-02-05,oubli@example.com\n4,2026-02-05,reste@example.com\n';
    expect((await run(again, map)).imported).toBe(2);
    const { rows: found } = await sql<{ score: number; key: string | null }>`
      SELECT r.score, c.email_key AS key FROM responses r
      LEFT JOIN contacts c ON c.org_id = r.org_id AND c.id = r.contact_id
      WHERE r.survey_id = ${survey.id} AND r.day = '2026-02-05' ORDER BY r.score`.execute(db);
    expect(found).toEqual([
      { score: 3, key: null },
      { score: 4, key: 'reste@example.com' },
    ]);
  });
});

describe('readMapping', () => {
  const header = ['Note', 'Note', 'Avis'];
  test.each([
    [['score'], 'no-equals'],
    [['comment=Avis'], 'no-score'],
    [['score=Note'], 'column'],
    [['score=Notte'], 'column'],
    [['score=#1', 'score=#2'], 'twice'],
    [['score=#1', 'stars=#2'], 'unknown-key'],
  ])('%j is refused: %s', (texts, code) => {
    const outcome = readMapping(texts, header);
    expect(outcome.ok ? 'accepted' : outcome.problem.code).toBe(code);
  });
});
