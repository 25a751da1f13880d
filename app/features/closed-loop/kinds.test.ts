import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { createSurvey } from '../surveys/create-survey.ts';
import { writtenScore } from '../surveys/written-score.ts';
import { climbLadders } from './clocks/climb-ladders.ts';
import clocksEn from './clocks/messages/en.json' with { type: 'json' };
import clocksFr from './clocks/messages/fr.json' with { type: 'json' };
import { casesQuerySchema } from './contract.ts';
import { logCall } from './conversation/log-call.ts';
import { correctTextSchema } from './corrector/contract.ts';
import { correctText } from './corrector/correct-text.ts';
import { getResurvey } from './endings/resurvey.ts';
import { scheduleResurvey } from './endings/schedule-resurvey.ts';
import { caseColumns } from './export-columns.ts';
import { loopFiguresQuerySchema } from './figures/contract.ts';
import { getFigures } from './figures/get-figures.ts';
import { askGesture } from './gestures/ask-gesture.ts';
import { addKind } from './gestures/catalogue/change-kinds.ts';
import { giveGesture } from './gestures/change-gesture.ts';
import { measureEffect } from './gestures/measure-effect.ts';
import { listJoined } from './joining/list-joined.ts';
import { getCase, listCases } from './list-cases.ts';
import { recordContact } from './record-contact.ts';
import { tryRouting } from './routing/try-routing.ts';
import { addStarters } from './templates/change-templates.ts';
import { fittingTemplates } from './templates/fitting-templates.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from './testing/case-world.ts';
import { endCase } from './testing/end-case.ts';
import { getType } from './types/get-type.ts';
import { setType } from './types/set-type.ts';
import watchingEn from './watching/messages/en.json' with { type: 'json' };
import watchingFr from './watching/messages/fr.json' with { type: 'json' };
import { tellWatchers } from './watching/tell-watchers.ts';
import { watchCase } from './watching/watch-case.ts';
import { showHistory } from './workspace/history/show-history.ts';

const ASKS = 'Je pense résilier. Merci de me rappeler.';

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('a case of a survey that is no NPS', () => {
  const t = useTestContext({
    ...CASE_TEXTS,
    clocks: { fr: clocksFr, en: clocksEn },
    watching: { fr: watchingFr, en: watchingEn },
  });
  let world: CaseWorld;
  let actor: Actor;

  beforeAll(async () => {
    world = await makeCaseWorld(t.context);
    actor = world.owner;
    for (const kind of ['csat', 'ces'] as const) {
      const survey = { slug: kind, name: `Mesure ${kind}`, kind, subject: 'N', locales: ['fr' as const] };
      valueOf(await createSurvey(t.context, actor, survey));
    }
  }, 60_000);

  const found = async (query: Record<string, string> = {}) =>
    valueOf(await listCases(t.context, actor, casesQuerySchema.parse({ limit: '200', ...query }))).items;
  const proposedOf = async (id: string) => {
    const { rows } = await t.context.pool.query<{ proposed: string | null }>(
      'SELECT proposed_type AS proposed FROM cases WHERE org_id = $1 AND id = $2',
      [actor.orgId, id],
    );
    return rows[0]?.proposed;
  };
  const mailsAbout = async (id: string, kind: string) => {
    const { rows } = await t.context.pool.query<{ subject: string; text: string }>(
      'SELECT subject, text FROM mails WHERE org_id = $1 AND about_id = $2 AND kind = $3 ORDER BY id',
      [actor.orgId, id, kind],
    );
    return rows;
  };
  const figures = async () =>
    valueOf(await getFigures(t.context, actor, loopFiguresQuerySchema.parse({}), 'fr'));

  test.each([
    ['csat', 2, '2/5'],
    ['csat', 5, '5/5'],
    ['ces', 7, '7/7'],
    ['nps', 9, '9'],
  ] as const)('is opened by a request for contact: %s %i', async (kind, score, written) => {
    const id = await world.openCase({ survey: kind, score, comment: ASKS });
    const one = valueOf(await getCase(t.context, actor, id));
    expect(one).toMatchObject({ score, reason: 'contact-request', status: 'open', survey: { kind } });
    expect(one.owner).not.toBeNull();
    expect(writtenScore(kind, score)).toBe(written);
  });

  test.each(['csat', 'ces'])('is not opened by a low %s that asks for nothing', async (survey) => {
    const responseId = await world.answer({ survey, score: 1, comment: 'Très déçu, je pars.' });
    await world.answer({ survey, score: 2 });
    expect((await found()).filter((one) => one.responseId === responseId)).toEqual([]);
  });

  test('tells its owner of the score on its scale', async () => {
    const id = await world.openCase({ survey: 'csat', score: 2, comment: ASKS });
    const [mail, ...others] = await mailsAbout(id, 'case-alert');
    expect(others).toEqual([]);
    expect(mail?.subject).toContain('2/5');
    expect(mail?.text).toContain('2/5');
  });

  test('tells so whoever is on the ladder, and whoever watches it', async () => {
    // A mail about many cases tells no score.
    await t.context.pool.query(`UPDATE cases SET status = 'withdrawn' WHERE org_id = $1`, [actor.orgId]);
    const id = await world.openCase({ survey: 'ces', score: 3, comment: ASKS });
    valueOf(await watchCase(t.context, actor, id, { mails: true }));
    t.clock.advance(60 * 3_600_000);
    await climbLadders(t.context);
    const texts = (await mailsAbout(id, 'case-escalation')).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain('3/7');
    const reach = (at: Date) =>
      t.context.db.transaction().execute((tx) => recordContact(tx, systemActor(actor.orgId), id, at));
    await reach(t.clock.now());
    t.clock.advance(60_000);
    await tellWatchers(t.context);
    expect((await mailsAbout(id, 'case-news'))[0]?.text).toContain('3/7');
  });

  test('whose score is low on its scale is answered as somebody unhappy', async () => {
    const text = 'Le colis partira mardi de notre entrepôt et arrivera mercredi dans la matinée à Lyon.';
    const findings = async (score: number) => {
      const caseId = await world.openCase({ survey: 'csat', score, comment: ASKS });
      const input = correctTextSchema.parse({ text, language: 'fr', context: { caseId, isReply: true } });
      return valueOf(await correctText(t.context, actor, input, 'fr')).findings;
    };
    expect(await findings(2)).toHaveLength(1);
    expect(await findings(5)).toEqual([]);
  });

  test('has no type of detractor, proposed or said', async () => {
    const id = await world.openCase({ survey: 'csat', score: 2, comment: ASKS });
    expect(await proposedOf(id)).toBeNull();
    expect(valueOf(await getType(t.context, actor, id))).toEqual({
      applies: false,
      confirmed: null,
      proposed: null,
    });
    expect(await setType(t.context, actor, id, { type: 'looking' })).toMatchObject({ ok: false });
    const nps = await world.openCase({ score: 2, comment: ASKS });
    expect(await proposedOf(nps)).toBe('looking');
  });

  test('is in no band of the list, and in every other list', async () => {
    const id = await world.openCase({ survey: 'ces', score: 3, comment: ASKS });
    for (const band of ['detractor', 'passive', 'promoter']) {
      const kinds = (await found({ band })).map(({ survey }) => survey.kind);
      expect(kinds.filter((kind) => kind !== 'nps')).toEqual([]);
    }
    expect((await found({ band: 'detractor' })).length).toBeGreaterThan(0);
    expect((await found({ reason: 'contact-request' })).map((one) => one.id)).toContain(id);
    expect((await found({ survey: 'ces' })).map((one) => one.id)).toContain(id);
  });

  test('is routed by rules, and shown by their trial with its kind', async () => {
    const member = { kind: 'member' as const, memberId: world.owner.id };
    const { items } = { items: await found({ survey: 'csat' }) };
    const survey = items[0]?.survey.id ?? '';
    const rules = [{ conditions: { surveys: [survey], reasons: ['contact-request' as const] }, to: member }];
    const tried = valueOf(await tryRouting(t.context, actor, { rules }));
    expect(tried.byRule).toEqual([items.length]);
    await t.context.pool.query(`UPDATE cases SET owner_id = NULL WHERE org_id = $1 AND id = $2`, [
      actor.orgId,
      items[0]?.id,
    ]);
    const { sample } = valueOf(await tryRouting(t.context, actor, { rules }));
    expect(sample).toMatchObject([{ id: items[0]?.id, score: items[0]?.score, kind: 'csat' }]);
  });

  test('gets the letters for everybody, none for a band', async () => {
    const templates = valueOf(await addStarters(t.context, actor)).items;
    const id = await world.openCase({ survey: 'csat', score: 2, comment: ASKS });
    const { items } = valueOf(await fittingTemplates(t.context, actor, id));
    const fitting = items.filter(({ fits }) => fits).map((one) => one.id);
    const banded = templates.filter(({ band }) => band !== null).map((one) => one.id);
    expect(banded.length).toBeGreaterThan(0);
    expect(fitting.filter((one) => banded.includes(one))).toEqual([]);
  });

  test('stands beside the other cases of its customer with its scale', async () => {
    const email = 'deux@example.com';
    const nps = await world.openCase({ email, score: 3 });
    const csat = await world.openCase({ email, survey: 'csat', score: 2, comment: ASKS });
    expect(valueOf(await listJoined(t.context, actor, nps)).open).toMatchObject([
      { id: csat, score: 2, kind: 'csat' },
    ]);
    const { events } = valueOf(await showHistory(t.context, actor, nps));
    const scores = events.filter(({ kind }) => kind === 'case').map(({ score }) => score);
    expect(scores).toContain('2/5');
  });

  test('is exported with its kind beside the score', async () => {
    const id = await world.openCase({ survey: 'csat', score: 2, comment: ASKS });
    const one = valueOf(await getCase(t.context, actor, id));
    const cells = caseColumns.map(({ head, cell }) => [head, cell(one, (key) => key)] as const);
    expect(Object.fromEntries(cells)).toMatchObject({
      'closed-loop:export.score': 2,
      'closed-loop:export.kind': 'CSAT',
    });
  });

  test('is asked again by the same survey', async () => {
    const id = await world.openCase({ survey: 'csat', score: 2, comment: ASKS });
    await endCase(t.context, actor, id);
    expect(valueOf(await getResurvey(t.context, actor, id))).toMatchObject({ state: 'proposed' });
    valueOf(await scheduleResurvey(t.context, actor, id, {}));
    const { rows } = await t.context.pool.query<{ slug: string }>(
      `SELECT s.slug FROM cases c JOIN invitations i ON i.org_id = c.org_id AND i.id = c.resurvey_invitation_id
       JOIN surveys s ON s.org_id = i.org_id AND s.id = i.survey_id WHERE c.org_id = $1 AND c.id = $2`,
      [actor.orgId, id],
    );
    expect(rows).toEqual([{ slug: 'csat' }]);
  });

  test('counts in times and endings, not in what becomes of detractors or in what a gesture does', async () => {
    const before = await figures();
    const effect = valueOf(await measureEffect(t.context, actor));
    const voucher = { kind: 'voucher' as const, nameFr: 'Bon', nameEn: 'Voucher', cost: 2_000 };
    const { id: kindId } = valueOf(await addKind(t.context, actor, voucher));
    for (let i = 0; i < 12; i += 1) {
      const email = `encore${i}@example.com`;
      const id = await world.openCase({ email, survey: 'csat', score: 2, comment: ASKS });
      valueOf(await logCall(t.context, actor, id, { type: 'call', reached: true }));
      const { id: gestureId } = valueOf(await askGesture(t.context, actor, id, { kindId }));
      await giveGesture(t.context, actor, gestureId);
      await endCase(t.context, actor, id);
      t.clock.advance(60_000);
      await world.answer({ email, survey: 'csat', score: 5 });
    }
    const after = await figures();
    expect(after.transitions).toEqual(before.transitions);
    expect(after.whole.recovery).toEqual(before.whole.recovery);
    expect(after.whole.outcomes?.resolved).toBe((before.whole.outcomes?.resolved ?? 0) + 12);
    const measured = valueOf(await measureEffect(t.context, actor));
    expect(effect.items).toEqual([]);
    expect(measured.items).toMatchObject([
      { kind: 'voucher', given: 12, n: 0, change: null },
      { kind: null, given: 12, n: 0, change: null },
    ]);
  });
});
