import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { recordResponse } from '../../responses/ingest/record-response.ts';
import { ambassadorsQuerySchema } from './ambassadors/contract.ts';
import { listAmbassadors } from './ambassadors/list-ambassadors.ts';
import { endForDetractors } from './ambassadors/membership.ts';
import { askPageRoutes } from './public-routes.ts';
import { changeReferral, forgetReferral, listReferrals } from './referrals/change-referral.ts';
import { referralsQuerySchema } from './referrals/contract.ts';
import { referralRoutes } from './referrals/public-routes.ts';
import { makeVoiceWorld, serveLines, VOICE_TEXTS, type VoiceWorld } from './testing/voice-world.ts';
import { voiceSettingsSchema } from './thanks/contract.ts';
import { thankPromoters } from './thanks/thank-promoters.ts';
import { changeSettings } from './thanks/voice-settings.ts';

const DAY_MS = 86_400_000;
const world = useTestContext(VOICE_TEXTS);
let server: FastifyInstance;
let voices: VoiceWorld;

beforeAll(async () => {
  server = await serveLines(world.context, [
    ['GET', '/v/:token', askPageRoutes.open],
    ['POST', '/v/:token', askPageRoutes.submit],
    // Its rate is held in another test: many friends come here from one address.
    ['GET', '/r/:token', { ...referralRoutes.open, perMinute: false }],
    ['POST', '/r/:token', { ...referralRoutes.submit, perMinute: false }],
  ]);
});
afterAll(() => server.close());
beforeEach(async () => {
  voices = await makeVoiceWorld(world.context);
});

const post = (url: string, fields: Record<string, string>) =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

async function promoterLink() {
  const person = await voices.answer(10, { comment: 'Parfait', name: 'Noémie Lacombe' });
  await voices.ask('referral', person.contactId);
  const own = (await voices.mailTo(person.email)).path;
  const path = /\/r\/[\w-]{64}/.exec((await server.inject({ url: own })).body)?.[0] ?? '';
  return { ...person, own, path };
}

async function referrals() {
  const outcome = await listReferrals(world.context, voices.owner, referralsQuerySchema.parse({}));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.items;
}

const lead = (email: string, more: Record<string, string> = {}) => ({
  name: 'Ami',
  email,
  phone: '',
  agree: '1',
  ...more,
});

describe('a referral', () => {
  test('is somebody who agreed, thanks to one promoter, who sees how many came', async () => {
    const { path, own, contactId } = await promoterLink();
    const page = await server.inject({ url: path });
    expect(page.body).toContain('Noémie vous recommande Maison');
    expect(page.body).not.toContain('Lacombe');
    expect((await post(path, lead('ami@exemple.fr', { agree: '' }))).statusCode).toBe(422);
    expect((await post(path, lead('pas une adresse'))).body).toContain('adresse e-mail complète');
    expect(await referrals()).toEqual([]);
    expect((await post(path, lead('Ami@Exemple.fr'))).statusCode).toBe(303);
    const [first] = await referrals();
    expect(first).toMatchObject({ name: 'Ami', state: 'new', referrer: { id: contactId } });
    expect((await server.inject({ url: own })).body).toContain('Une personne est venue par vous.');
    const changed = await changeReferral(world.context, voices.owner, first?.id ?? '', { state: 'customer' });
    expect(changed).toMatchObject({ ok: true, value: { state: 'customer' } });
    expect((await server.inject({ url: own })).body).toContain('est devenue cliente');
    expect((await forgetReferral(world.context, voices.owner, first?.id ?? '')).ok).toBe(true);
    expect(await referrals()).toEqual([]);
  });

  test('is never oneself nor a customer; the page says the same to all', async () => {
    const { path, email } = await promoterLink();
    const customer = await voices.answer(3);
    const told = new Set<string>();
    for (const address of [email.toUpperCase(), customer.email, 'neuf@exemple.fr']) {
      const answer = await post(path, lead(address));
      told.add(`${answer.statusCode} ${answer.headers.location}`);
    }
    expect(told.size).toBe(1);
    expect((await referrals()).map((one) => one.email)).toEqual(['neuf@exemple.fr']);
  });

  test.each(['x'.repeat(64), 'A'.repeat(64)])('a forged link shows nothing of anybody', async (token) => {
    const answer = await server.inject({ url: `/r/${token}` });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('Maison');
  });

  test('the promoter’s own link is not the one to hand on', async () => {
    const { own } = await promoterLink();
    expect((await server.inject({ url: own.replace('/v/', '/r/') })).statusCode).toBe(404);
  });

  test('is attributed once, to one promoter, whoever sends whom, in whichever order and at once', async () => {
    const who = fc.record({ by: fc.nat(1), friend: fc.nat(2), loud: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(who, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        async (rounds) => {
          voices = await makeVoiceWorld(world.context);
          const links = [await promoterLink(), await promoterLink()];
          for (const round of rounds) {
            await Promise.all(
              round.map(({ by, friend, loud }) => {
                const email = `friend${friend}@exemple.fr`;
                const phone = `06 12 34 56 7${friend}`;
                return post(links[by]?.path ?? '', lead(loud ? email.toUpperCase() : email, { phone }));
              }),
            );
          }
          const kept = await referrals();
          const friends = new Set(rounds.flat().map(({ friend }) => `friend${friend}@exemple.fr`));
          expect(new Set(kept.map(({ email }) => email.toLowerCase()))).toEqual(friends);
          expect(kept).toHaveLength(friends.size);
          expect(
            kept.every(({ referrer }) => links.some(({ contactId }) => contactId === referrer?.id)),
          ).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  }, 120_000);
});

async function ambassadors(show: 'now' | 'left' = 'now') {
  const outcome = await listAmbassadors(world.context, voices.owner, ambassadorsQuerySchema.parse({ show }));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.items;
}

describe('an ambassador', () => {
  async function invited() {
    const person = await voices.answer(10);
    await voices.ask('ambassador', person.contactId);
    return { ...person, path: (await voices.mailTo(person.email)).path };
  }

  test('joins once and leaves by one press', async () => {
    const { path, contactId } = await invited();
    expect((await server.inject({ url: path })).body).toContain('Je deviens ambassadeur');
    expect(await ambassadors()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => post(path, { do: 'join' })));
    expect((await ambassadors()).map(({ contact }) => contact.id)).toEqual([contactId]);
    expect((await server.inject({ url: path })).body).toContain('Je quitte le programme');
    await post(path, { do: 'leave' });
    expect(await ambassadors()).toEqual([]);
    expect(await ambassadors('left')).toMatchObject([{ leftBecause: 'left' }]);
    await post(path, { do: 'join' });
    expect(await ambassadors()).toHaveLength(1);
  });

  test('who becomes a detractor is one no more, and the old link does not let them back', async () => {
    const { path, email, contactId } = await invited();
    await post(path, { do: 'join' });
    const high = await voices.answer(8, { email });
    await endForDetractors(world.context, voices.owner.orgId, [high.responseId]);
    expect(await ambassadors()).toHaveLength(1);
    world.clock.advance(DAY_MS);
    const low = await voices.answer(2, { email });
    await endForDetractors(world.context, voices.owner.orgId, [low.responseId]);
    await endForDetractors(world.context, voices.owner.orgId, [low.responseId]);
    expect(await ambassadors()).toEqual([]);
    expect(await ambassadors('left')).toMatchObject([
      { contact: { id: contactId }, leftBecause: 'detractor' },
    ]);
    await post(path, { do: 'join' });
    expect(await ambassadors()).toEqual([]);
    expect((await server.inject({ url: path })).body).not.toContain('Je deviens');
  });

  test('an old low score that comes in late ends nothing', async () => {
    const { path, email } = await invited();
    await post(path, { do: 'join' });
    const answeredAt = new Date(world.clock.now().getTime() - 100 * DAY_MS).toISOString();
    const given = { survey: 'nps', score: 1, channel: 'api', contact: { email }, answeredAt };
    const late = await recordResponse(world.context, voices.owner, given, null);
    if (!late.ok) throw new Error(late.problem.message);
    await endForDetractors(world.context, voices.owner.orgId, [late.value.id]);
    expect(await ambassadors()).toHaveLength(1);
  });

  test('is not invited while they are one', async () => {
    const { path, contactId } = await invited();
    await post(path, { do: 'join' });
    world.clock.advance(200 * DAY_MS);
    expect((await voices.ask('ambassador', contactId)).skipped).toEqual([{ contactId, reason: 'already' }]);
  });
});

describe('thanks', () => {
  const set = (change: object) =>
    changeSettings(
      world.context,
      voices.owner,
      voiceSettingsSchema.parse({ againMonths: 12, thanksByItself: true, thanks: null, ...change }),
    );

  test('go by themselves where it is wished, in the right language, once a period, whoever tells it how often', async () => {
    const person = await voices.answer(10, { locale: 'en', name: 'Ada Quill' });
    const tell = (responseId: string) => thankPromoters(world.context, voices.owner.orgId, [responseId]);
    await tell(person.responseId);
    expect(await voices.mailsTo(person.email)).toBe(0);
    await set({});
    await Promise.all([1, 2, 3, 4].map(() => tell(person.responseId)));
    const again = await voices.answer(9, { email: person.email });
    await tell(again.responseId);
    expect(await voices.mailsTo(person.email)).toBe(1);
    const mail = await voices.mailTo(person.email);
    expect(mail).toMatchObject({ kind: 'thanks', subject: 'Thank you!' });
    expect(mail.text).toContain('Hello Ada Quill,');
    world.clock.advance(370 * DAY_MS);
    const later = await voices.answer(10, { email: person.email });
    await tell(later.responseId);
    expect(await voices.mailsTo(person.email)).toBe(2);
    const passive = await voices.answer(8);
    await tell(passive.responseId);
    expect(await voices.mailsTo(passive.email)).toBe(0);
  });

  test('are in the organization’s words, and none leaves with a hole in it', async () => {
    const words = { subject: 'Merci {name}', text: 'De la part de {sender}, {organization}' };
    await set({ thanks: { fr: words, en: words } });
    const named = await voices.answer(10, { name: 'Noémie Lacombe' });
    const nameless = await voices.answer(10, { name: 'www.spam.example' });
    expect(await voices.ask('thanks', named.contactId, nameless.contactId)).toEqual({
      asked: [named.contactId],
      skipped: [{ contactId: nameless.contactId, reason: 'no-name' }],
    });
    expect((await voices.mailTo(named.email)).subject).toBe('Merci Noémie Lacombe');
    const wrong = voiceSettingsSchema.safeParse({
      againMonths: 12,
      thanksByItself: false,
      thanks: { fr: { ...words, text: 'Voici {gift}' }, en: words },
    });
    expect(wrong.error?.issues[0]?.message).toBe('promoters:problems.thanks-variable');
  });
});
