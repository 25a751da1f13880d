import { describe, expect, test } from 'vitest';
import { type Actor, type OrgId, systemActor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import type { NewSurvey, Survey, UpdateSurvey } from './contract.ts';
import { createFirstSurvey } from './create-first-survey.ts';
import { createSurvey } from './create-survey.ts';
import { createSurveyCache, getSurvey } from './get-survey.ts';
import { getSurveyAsAsked } from './get-survey-as-asked.ts';
import { listSurveys } from './list-surveys.ts';
import { updateSurvey } from './update-survey.ts';
import { wordingOf } from './wording.ts';

const newActor = (): Actor => systemActor(newId() as OrgId);
const nps: NewSurvey = {
  slug: 'boutique',
  name: 'Boutique',
  kind: 'nps',
  subject: 'Maison Orsel',
  locales: ['fr', 'en'],
};

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

describe('surveys', () => {
  const used = useTestContext();
  const create = async (actor: Actor, more: Partial<NewSurvey> = {}): Promise<Survey> =>
    value(await createSurvey(used.context, actor, { ...nps, ...more }));
  const update = (actor: Actor, survey: string, change: UpdateSurvey) =>
    updateSurvey(used.context, actor, survey, change);
  const series = (orgId: OrgId) =>
    used.context.db
      .selectFrom('survey_series')
      .selectAll()
      .where('org_id', '=', orgId)
      .orderBy('series')
      .execute();
  const audit = async (orgId: OrgId) =>
    (
      await used.context.db.selectFrom('audit_log').select('action').where('org_id', '=', orgId).execute()
    ).map(({ action }) => action);

  test('a new survey is live at once, asks formally and has its first series', async () => {
    const actor = newActor();
    const survey = await create(actor);
    expect(survey).toMatchObject({
      relation: 'relational',
      formality: 'formal',
      series: 1,
      archivedAt: null,
    });
    expect(await getSurvey(used.context.db, actor.orgId, 'boutique')).toEqual(survey);
    expect(await getSurvey(used.context.db, actor.orgId, survey.id)).toEqual(survey);
    expect(await series(actor.orgId)).toMatchObject([{ series: 1, survey_id: survey.id }]);
    expect(await audit(actor.orgId)).toEqual(['survey.created']);
  });

  test.each(['csat', 'ces'] as const)(
    'a %s keeps its kind, and the words of another are refused',
    async (kind) => {
      const actor = newActor();
      const survey = await create(actor, { kind });
      expect(await getSurvey(used.context.db, actor.orgId, survey.id)).toMatchObject({ kind, series: 1 });
      const [asked] = await series(actor.orgId);
      expect(asked?.wording).toMatchObject({ fr: { question: wordingOf(survey, 'fr').question } });
      const foreign = { wording: { fr: { thanks: { promoter: 'Merci.' } } } };
      const refused = { problem: { fields: { 'wording.fr.thanks.promoter': 'surveys:problems.bands' } } };
      expect(await createSurvey(used.context, actor, { ...nps, slug: 'b2', kind, ...foreign })).toMatchObject(
        refused,
      );
      expect(await update(actor, survey.id, foreign)).toMatchObject(refused);
      const own = kind === 'csat' ? { satisfied: 'Merci.' } : { easy: 'Merci.' };
      expect(await update(actor, survey.id, { wording: { fr: { thanks: own } } })).toMatchObject({
        value: { startedSeries: false },
      });
      const asking = { wording: { fr: { low: 'Non' } } };
      expect(await update(actor, survey.id, asking)).toMatchObject({
        problem: { fields: { 'wording.fr.low': 'surveys:problems.locked-field' } },
      });
      expect(await update(actor, survey.id, { ...asking, unlock: true })).toMatchObject({
        value: { startedSeries: true, survey: { series: 2 } },
      });
    },
  );

  test('a slug is taken once, and a key that may not is refused', async () => {
    const actor = newActor();
    const { context } = used;
    await create(actor);
    expect(await createSurvey(context, actor, nps)).toMatchObject({ problem: { code: 'conflict' } });
    await create(newActor());
    const refused = { problem: { code: 'invalid' } };
    expect(await createSurvey(context, actor, { ...nps, slug: 'Été' })).toMatchObject(refused);
    expect(await createSurvey(context, actor, { ...nps, slug: newId() })).toMatchObject(refused);
    expect(await createSurvey(context, actor, { ...nps, slug: 'ab', subject: 'a\r\nBcc: x' })).toMatchObject(
      refused,
    );
    expect(await createSurvey(context, actor, { ...nps, slug: 'ab', subject: 'a\uD800' })).toMatchObject(
      refused,
    );
    const unknown = { wording: { fr: { question: 'Et {{sujet}} ?' } } };
    expect(await createSurvey(context, actor, { ...nps, slug: 'ab', ...unknown })).toMatchObject(refused);
    expect(await getSurvey(context.db, actor.orgId, 'bout\u0000ique')).toBe(null);
    const reader: Actor = { ...actor, scopes: ['read'] };
    const forbidden = { problem: { code: 'forbidden' } };
    expect(await createSurvey(context, reader, { ...nps, slug: 'ab' })).toMatchObject(forbidden);
    expect(await update(reader, 'boutique', { name: 'x' })).toMatchObject(forbidden);
    expect(
      await createSurvey(context, { ...actor, surveyId: newId() }, { ...nps, slug: 'ab' }),
    ).toMatchObject(forbidden);
  });

  test('what is asked is locked', async () => {
    const actor = newActor();
    await create(actor);
    const locked: UpdateSurvey[] = [
      { subject: 'Autre' },
      { audience: 'friend' },
      { formality: 'informal' },
      { wording: { fr: { question: 'Et nous ?' } } },
      { wording: { en: { high: 'Yes' } } },
    ];
    for (const change of locked) {
      expect(await update(actor, 'boutique', change)).toMatchObject({
        problem: { code: 'invalid', message: 'surveys:problems.locked' },
      });
    }
    expect(await update(actor, 'boutique', { wording: { fr: { question: 'Et nous ?' } } })).toMatchObject({
      problem: { fields: { 'wording.fr.question': 'surveys:problems.locked-field' } },
    });
    expect(await getSurvey(used.context.db, actor.orgId, 'boutique')).toMatchObject({
      series: 1,
      wording: {},
    });
    expect(await audit(actor.orgId)).toEqual(['survey.created']);
  });

  test('a language cannot be taken away, changed and brought back', async () => {
    const actor = newActor();
    await create(actor);
    const wording = { en: { question: 'And {{subject}}?' } };
    value(await update(actor, 'boutique', { locales: ['fr'] }));
    value(await update(actor, 'boutique', { wording }));
    const back: UpdateSurvey = { locales: ['fr', 'en'] };
    expect(await update(actor, 'boutique', back)).toMatchObject({
      problem: { fields: { 'wording.en.question': 'surveys:problems.locked-field' } },
    });
    expect(await update(actor, 'boutique', { ...back, wording: {} })).toMatchObject({ ok: true });
  });

  test('a language never asked comes with its own words, and is locked from then on', async () => {
    const actor = newActor();
    await create(actor, { locales: ['en'] });
    expect(value(await update(actor, 'boutique', { formality: 'informal' })).startedSeries).toBe(false);
    const wording = { fr: { question: 'Et {{subject}} ?' } };
    expect(value(await update(actor, 'boutique', { locales: ['en', 'fr'], wording }))).toMatchObject({
      startedSeries: false,
      survey: { series: 1 },
    });
    expect(await update(actor, 'boutique', { wording: {} })).toMatchObject({ problem: { code: 'invalid' } });
  });

  test('unlocking starts a series, and who was asked before still reads their question', async () => {
    const actor = newActor();
    const { db } = used.context;
    const first = await create(actor, { wording: { fr: { thanks: { passive: 'Vu.' } } } });
    used.clock.advance(60_000);
    const changed = value(
      await update(actor, first.id, {
        subject: 'Orsel en ligne',
        wording: { fr: { question: 'Et {{subject}} ?', thanks: { passive: 'Lu.' } } },
        unlock: true,
      }),
    );
    expect(changed).toMatchObject({ startedSeries: true, survey: { series: 2 } });
    expect((await series(actor.orgId)).map((row) => [row.series, row.started_at])).toEqual([
      [1, first.createdAt],
      [2, used.clock.now()],
    ]);
    const before = (await getSurveyAsAsked(db, actor.orgId, first.id, 1)) as Survey;
    expect(wordingOf(before, 'fr').question).toBe(wordingOf(first, 'fr').question);
    expect(wordingOf(before, 'fr').thanks.passive).toBe('Lu.');
    const now = (await getSurveyAsAsked(db, actor.orgId, first.id, 2)) as Survey;
    expect(wordingOf(now, 'fr').question).toBe('Et Orsel en ligne ?');
  });

  test('the reason, the thanks, the mail, the name and the languages are free', async () => {
    const actor = newActor();
    await create(actor, { locales: ['fr'] });
    const change: UpdateSurvey = {
      name: 'Autre nom',
      locales: ['en', 'fr'],
      editHours: 2,
      unlock: true,
      wording: {
        fr: { reason: { passive: 'Et ?' }, thanks: { promoter: 'Merci.' }, mail: { subject: 'Un mot' } },
      },
    };
    const changed = value(await update(actor, 'boutique', change));
    expect(changed).toMatchObject({ startedSeries: false, survey: { series: 1, locales: ['en', 'fr'] } });
    expect(await getSurvey(used.context.db, actor.orgId, 'boutique')).toEqual(changed.survey);
    expect(await update(actor, 'boutique', { subject: 'Maison Orsel' })).toMatchObject({
      value: { startedSeries: false },
    });
  });

  test('archived surveys come last, and back', async () => {
    const actor = newActor();
    await create(actor);
    used.clock.advance(1000);
    await create(actor, { slug: 'salon' });
    const slugs = async () =>
      (await listSurveys(used.context.db, actor.orgId)).map(({ slug, archivedAt }) => [
        slug,
        archivedAt !== null,
      ]);
    const archived = value(await update(actor, 'salon', { archived: true })).survey.archivedAt;
    expect(await slugs()).toEqual([
      ['boutique', false],
      ['salon', true],
    ]);
    used.clock.advance(1000);
    expect(value(await update(actor, 'salon', { archived: true })).survey.archivedAt).toEqual(archived);
    await update(actor, 'salon', { archived: false });
    expect(await slugs()).toEqual([
      ['salon', false],
      ['boutique', false],
    ]);
  });

  test('nobody reaches the surveys of another organization, nor a bound key another survey', async () => {
    const actor = newActor();
    const survey = await create(actor);
    const stranger = newActor();
    const missing = { problem: { code: 'not-found' } };
    expect(await getSurvey(used.context.db, stranger.orgId, survey.id)).toBe(null);
    expect(await listSurveys(used.context.db, stranger.orgId)).toEqual([]);
    expect(await getSurveyAsAsked(used.context.db, stranger.orgId, survey.id, 1)).toBe(null);
    expect(await update(stranger, survey.id, { name: 'x' })).toMatchObject(missing);
    expect(await update({ ...actor, surveyId: newId() }, survey.id, { name: 'x' })).toMatchObject(missing);
    expect(await update({ ...actor, surveyId: survey.id }, survey.id, { name: 'x' })).toMatchObject({
      ok: true,
    });
  });

  test('two who unlock at once start two series', async () => {
    const actor = newActor();
    await create(actor);
    const change = (subject: string) => update(actor, 'boutique', { subject, unlock: true });
    const both = await Promise.all([change('A'), change('B')]);
    expect(both.map((outcome) => value(outcome).survey.series).sort()).toEqual([2, 3]);
    expect((await series(actor.orgId)).map((row) => row.series)).toEqual([1, 2, 3]);
  });

  test('the cache gives what was kept until a change, or five seconds', async () => {
    const actor = newActor();
    const { db } = used.context;
    let time = 0;
    const cache = createSurveyCache(() => time);
    expect(await cache.get(db, actor.orgId, 'boutique')).toBe(null);
    const survey = await create(actor);
    expect(await cache.get(db, actor.orgId, 'boutique')).toEqual(survey);
    await db.updateTable('surveys').set({ name: 'x' }).where('org_id', '=', actor.orgId).execute();
    expect(await cache.get(db, actor.orgId, 'boutique')).toMatchObject({ name: 'Boutique' });
    time = 5001;
    expect(await cache.get(db, actor.orgId, 'boutique')).toMatchObject({ name: 'x' });
    await update(actor, 'boutique', { name: 'y' });
    expect(await cache.get(db, actor.orgId, 'boutique')).toMatchObject({ name: 'y' });
    expect(await cache.get(db, newActor().orgId, 'boutique')).toBe(null);
  });

  test.each([
    ['fr', 'Enquête relationnelle'],
    ['en', 'Relationship survey'],
  ] as const)('the first survey of an organization in %s', async (locale, name) => {
    const actor = newActor();
    const survey = await used.context.db
      .transaction()
      .execute((tx) => createFirstSurvey(tx, actor, { name: 'Orsel', locale }, used.clock.now()));
    expect(survey).toMatchObject({ slug: 'nps', name, subject: 'Orsel', relation: 'relational' });
    expect(survey.locales[0]).toBe(locale);
    expect(survey.locales).toHaveLength(2);
  });
});
