import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../../platform/ids.ts';
import { useTestContext } from '../../../../platform/testing/test-context.ts';
import { answerPages } from '../../../responses/answering/routes.ts';
import { catalogues, makeAnswerWorld, makeInvited } from '../../../responses/testing/answer-world.ts';
import { makeVoiceWorld, serveLines, VOICE_TEXTS, type VoiceWorld } from '../testing/voice-world.ts';
import { AUDIENCES, changePublicReviewSchema } from './contract.ts';
import { changePublicReview, getPublicReview, offerReview } from './public-review.ts';

const world = useTestContext({ ...VOICE_TEXTS, ...catalogues });
let voices: VoiceWorld;

beforeEach(async () => {
  voices = await makeVoiceWorld(world.context);
});

const SITE = { siteName: 'Google', url: 'https://g.page/r/maison/review' };
const set = (change: object, actor = voices.owner) =>
  changePublicReview(
    world.context,
    actor,
    changePublicReviewSchema.parse({ audience: 'everyone', ...SITE, ...change }),
  );

describe('the invitation to public reviews', () => {
  test('goes to everybody or to nobody: the rest is refused, and why is said', async () => {
    for (const audience of AUDIENCES) {
      const outcome = await set({ audience });
      if (audience === 'everyone' || audience === 'nobody')
        expect(outcome).toMatchObject({ ok: true, value: { audience } });
      else
        expect(outcome).toMatchObject({
          problem: { fields: { audience: 'promoters:problems.review-gating' } },
        });
    }
    const why = world.context.translate('fr', 'promoters:problems.review-gating');
    expect(why).toMatch(/Google l’interdit.*pratique commerciale trompeuse/);
  });

  test('is never for a reward, and leads to a web page', async () => {
    expect(await set({ reward: 'Un bon de 10 €' })).toMatchObject({
      problem: { fields: { reward: 'promoters:problems.review-reward' } },
    });
    for (const url of [
      '',
      'javascript:alert(1)',
      'http://g.page/x',
      'https://user@g.page',
      'https://localhost/x',
    ]) {
      expect(await set({ url })).toMatchObject({
        problem: { fields: { url: 'promoters:problems.review-url' } },
      });
    }
    expect(await getPublicReview(world.context, voices.owner)).toMatchObject({
      value: { audience: 'nobody' },
    });
  });

  test('its proof counts each answer once, by band', async () => {
    await set({});
    const { orgId } = voices.owner;
    const show = async (score: number, responseId = newId()) => {
      const link = await offerReview(world.context, { orgId, responseId, kind: 'nps', score });
      expect(link).toEqual(SITE);
      return responseId;
    };
    for (const score of [0, 3, 7, 9, 10]) await show(score, await show(score));
    expect(await getPublicReview(world.context, voices.owner)).toMatchObject({
      value: {
        offers: [
          { band: 'detractor', withLink: 2, withoutLink: 0 },
          { band: 'passive', withLink: 1, withoutLink: 0 },
          { band: 'promoter', withLink: 2, withoutLink: 0 },
        ],
      },
    });
  });

  test('is on the thank-you page, the same for a 0 and for a 10', async () => {
    const answers = await makeAnswerWorld(world.context);
    await set({}, { ...voices.owner, orgId: answers.orgId });
    const pages = answerPages(offerReview);
    const server = await serveLines(world.context, [
      ['GET', '/s/:token', pages.open],
      ['POST', '/s/:token', pages.submit],
      ['GET', '/s/:token/thanks', pages.thanks],
    ]);
    const offered: string[] = [];
    for (const score of [0, 10]) {
      const { token } = await makeInvited(world.context, answers);
      const opened = await server.inject({ url: `/s/${token}` });
      const nonce = /name="nonce" value="([^"]+)"/.exec(opened.body)?.[1] ?? '';
      world.clock.advance(60_000);
      const sent = await server.inject({
        method: 'POST',
        url: `/s/${token}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ nonce, score: String(score), comment: 'x' }).toString(),
      });
      const next = String(sent.headers.location).replace('/reason', '/thanks');
      const thanks = await server.inject({ url: next });
      expect(thanks.statusCode).toBe(200);
      offered.push(/<p>[^<]*<\/p><p><a [^>]*g\.page[^>]*>[^<]*<\/a><\/p>/.exec(thanks.body)?.[0] ?? '');
    }
    await server.close();
    expect(offered[0]).toContain('Écrire un avis sur Google');
    expect(offered[1]).toBe(offered[0]);
  });
});
