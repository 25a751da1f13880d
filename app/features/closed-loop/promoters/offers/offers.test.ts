import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../../platform/actor.ts';
import type { Outcome } from '../../../../platform/outcome.ts';
import { useTestContext } from '../../../../platform/testing/test-context.ts';
import { createSegment } from '../../../contacts/segments/change-segments.ts';
import { newSegmentSchema } from '../../../contacts/segments/contract.ts';
import { suppress } from '../../../contacts/suppressions.ts';
import { updateContact } from '../../../contacts/update-contact.ts';
import { inviteOne } from '../../../distribution/invite-one.ts';
import { askPageRoutes } from '../public-routes.ts';
import { summarizeVoices } from '../summarize-voices.ts';
import { makeVoiceWorld, serveLines, VOICE_TEXTS, type VoiceWorld } from '../testing/voice-world.ts';
import { changeGuest } from './change-guest.ts';
import { type Offer, offerGuestsQuerySchema, type WriteOffer, writeOfferSchema } from './contract.ts';
import { endOffer } from './end-offer.ts';
import { fillFreePlaces } from './fill-places.ts';
import { findCandidates } from './find-candidates.ts';
import { inviteToOffer } from './invite-to-offer.ts';
import { listGuests } from './list-guests.ts';
import { getOffer, listOffers } from './list-offers.ts';
import { stopForDetractors } from './stop-for-detractors.ts';
import { changeOffer, createOffer } from './write-offer.ts';

const DAY_MS = 86_400_000;
const world = useTestContext(VOICE_TEXTS);
let server: FastifyInstance;
let voices: VoiceWorld;

beforeAll(async () => {
  server = await serveLines(world.context, [
    ['GET', '/v/:token', askPageRoutes.open],
    ['POST', '/v/:token', askPageRoutes.submit],
    ['GET', '/v/:token/calendar.ics', askPageRoutes.calendar],
    ['POST', '/v/:token/stop', askPageRoutes.stop],
  ]);
});
afterAll(() => server.close());
beforeEach(async () => {
  world.clock.set('2026-06-15T10:00:00Z');
  voices = await makeVoiceWorld(world.context);
});

const words = {
  fr: { title: 'Soirée à l’atelier', text: 'Un verre, et les pièces de demain.', conditions: 'Pour deux.' },
  en: { title: 'Evening at the workshop', text: 'A drink, and tomorrow’s pieces.' },
};

const EVENT = {
  kind: 'event',
  words,
  places: 2,
  hasWaitingList: true,
  day: '2026-07-02',
  time: '18:30',
  minutes: 90,
  place: '12 rue des Lilas, Lille',
  answerBy: '2026-06-28',
};

const BENEFIT = { kind: 'benefit', words, places: null, validUntil: '2026-08-31' };

const parse = (offer: object): WriteOffer => writeOfferSchema.parse(offer);

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const write = async (offer: object) => valueOf(await createOffer(world.context, voices.owner, parse(offer)));
const see = async (id: string, actor: Actor = voices.owner) =>
  valueOf(await getOffer(world.context, actor, id));
const invite = (offer: Pick<Offer, 'id'>, ...contactIds: string[]) =>
  inviteToOffer(world.context, voices.owner, offer.id, contactIds);
const guestsOf = async (query: object, actor: Actor = voices.owner) =>
  valueOf(await listGuests(world.context, actor, offerGuestsQuerySchema.parse(query))).items;
const stateOf = async (offer: Pick<Offer, 'id'>, contactId: string) =>
  (await guestsOf({ offer: offer.id, contact: contactId }))[0]?.state;

const press = (url: string, wish: string) =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ do: wish }).toString(),
  });

const page = async (url: string) => (await server.inject({ url })).body;

/** Promoters who are invited, each with the path of their link. */
async function invited(offer: Pick<Offer, 'id'>, count: number) {
  const people = [];
  for (let i = 0; i < count; i += 1) people.push(await voices.answer(10, { locale: 'fr' }));
  valueOf(await invite(offer, ...people.map(({ contactId }) => contactId)));
  return Promise.all(people.map(async (one) => ({ ...one, path: (await voices.mailTo(one.email)).path })));
}

describe('writing', () => {
  test('an offer asks for nothing: neither for a review nor for a score, in no field and no language', async () => {
    const ask = async (part: string, text: string) =>
      createOffer(
        world.context,
        voices.owner,
        parse({ ...BENEFIT, words: { en: words.en, fr: { ...words.fr, [part]: text } } }),
      );
    for (const part of ['title', 'text', 'conditions']) {
      expect(await ask(part, 'Offert contre un avis sur Google')).toMatchObject({
        problem: { fields: { [`words.fr.${part}`]: 'offers:problems.for-review' } },
      });
    }
    expect(await ask('text', 'Mettez-nous un 10 !')).toMatchObject({
      problem: { fields: { 'words.fr.text': 'offers:problems.for-score' } },
    });
    expect(world.context.translate('fr', 'offers:problems.for-review')).toMatch(/la loi le sanctionne/);
    expect(valueOf(await listOffers(world.context, voices.owner, { show: 'now', limit: 50 })).items).toEqual(
      [],
    );
  });

  test('has a day to come, an answer before it, and one language at least', async () => {
    const fields = async (offer: object) => {
      const outcome = await createOffer(world.context, voices.owner, parse({ ...EVENT, ...offer }));
      return outcome.ok ? {} : outcome.problem.fields;
    };
    expect(await fields({ day: '2026-06-15', answerBy: '2026-06-15', time: '11:30' })).toEqual({
      day: 'offers:problems.past',
    });
    expect(await fields({ answerBy: '2026-07-03' })).toEqual({ answerBy: 'offers:problems.answer-late' });
    expect(await fields({ answerBy: '2026-06-14' })).toEqual({ answerBy: 'offers:problems.past' });
    expect(writeOfferSchema.safeParse({ ...EVENT, words: {} }).success).toBe(false);
    const made = await write(EVENT);
    expect(made).toMatchObject({
      state: 'open',
      answerBy: '2026-06-28',
      validUntil: null,
      event: {
        startsAt: '2026-07-02T16:30:00.000Z',
        day: '2026-07-02',
        time: '18:30',
        timeZone: 'Europe/Paris',
      },
    });
    expect(await write(BENEFIT)).toMatchObject({ validUntil: '2026-08-31', event: null });
  });

  test('nobody loses a place by a change; who comes is told of another place, and nobody of another word', async () => {
    const offer = await write(EVENT);
    const [one, two] = await invited(offer, 2);
    for (const { path } of [one, two] as { path: string }[]) await press(path, 'accept');
    const change = (more: object) =>
      changeOffer(world.context, voices.owner, offer.id, parse({ ...EVENT, ...more }));
    expect(await change({ places: 1 })).toMatchObject({
      problem: { fields: { places: 'offers:problems.places-taken' } },
    });
    const before = await voices.mailsTo(one?.email ?? '');
    valueOf(await change({ words: { fr: words.fr } }));
    expect(await voices.mailsTo(one?.email ?? '')).toBe(before);
    valueOf(await change({ place: 'Gare de Lille' }));
    const mail = await voices.mailTo(one?.email ?? '');
    expect(mail).toMatchObject({
      kind: 'promoter-offer-news',
      subject: 'Un changement\u00A0: Soirée à l’atelier',
    });
    expect(mail.text).toContain('Gare de Lille');
  });
});

describe('inviting', () => {
  test('only promoters who may be written to, and the others are counted by the reason', async () => {
    const offer = await write(EVENT);
    const good = await voices.answer(9);
    const opposed = await voices.answer(10);
    const refuser = await voices.answer(10);
    const fell = await voices.answer(10);
    await voices.answer(2, { email: fell.email });
    await voices.answer(8);
    const surveyed = await voices.answer(10);
    await world.context.db
      .transaction()
      .execute((tx) =>
        suppress(tx, voices.owner.orgId, opposed.email, 'opted-out', 'link', world.clock.now()),
      );
    await updateContact(world.context, voices.owner, refuser.contactId, { consent: 'refused' });
    const asked = { survey: 'nps', channel: 'email' as const, contact: { email: surveyed.email } };
    valueOf(await inviteOne(world.context, voices.owner, asked, null));
    const found = valueOf(await findCandidates(world.context, voices.owner, offer.id, {}));
    expect(found.items.map(({ contact }) => contact.id)).toEqual([good.contactId]);
    expect(found).toMatchObject({ count: 1, isWhole: true });
    expect(found.skipped).toEqual([
      { reason: 'opted-out', count: 1 },
      { reason: 'refused', count: 1 },
      { reason: 'tired', count: 1 },
    ]);
    const everybody = [good, opposed, refuser, fell, surveyed].map(({ contactId }) => contactId);
    expect(valueOf(await invite(offer, ...everybody))).toEqual({
      asked: [good.contactId],
      skipped: [
        { contactId: opposed.contactId, reason: 'opted-out' },
        { contactId: refuser.contactId, reason: 'refused' },
        { contactId: fell.contactId, reason: 'not-promoter' },
        { contactId: surveyed.contactId, reason: 'tired' },
      ],
    });
    const mail = await voices.mailTo(good.email);
    expect(mail).toMatchObject({ kind: 'promoter-offer', subject: 'Soirée à l’atelier' });
    expect(mail.text).toContain('12 rue des Lilas, Lille');
    expect(mail.text).toContain('jeudi 2 juillet');
    expect(mail.text).toContain('ni avis, ni note');
    expect(mail.headers['List-Unsubscribe']).toContain('/stop>');
  });

  test('each once, whoever invites at the same moment; and to no other offer within the days of peace', async () => {
    const offer = await write(EVENT);
    const person = await voices.answer(10);
    const tries = await Promise.all([1, 2, 3, 4].map(() => invite(offer, person.contactId)));
    expect(tries.flatMap((one) => valueOf(one).asked)).toEqual([person.contactId]);
    expect(await voices.mailsTo(person.email)).toBe(1);
    const other = await write(BENEFIT);
    const reason = async () => valueOf(await invite(other, person.contactId)).skipped[0]?.reason;
    expect(await reason()).toBe('tired');
    world.clock.advance(75 * DAY_MS);
    expect(await reason()).toBe('tired');
    world.clock.set('2026-09-14T10:00:00Z');
    const late = await write({ ...BENEFIT, validUntil: '2026-12-31' });
    expect(valueOf(await invite(late, person.contactId)).asked).toEqual([person.contactId]);
  });

  test('within a segment, and within the teams that one sees', async () => {
    const offer = await write(EVENT);
    const lea = await voices.answer(10, { name: 'Léa', team: 'nord' });
    const max = await voices.answer(10, { name: 'Max', team: 'sud' });
    const wish = newSegmentSchema.parse({ name: 'Léa', filter: { q: 'Léa' } });
    const segment = valueOf(await createSegment(world.context, voices.owner, wish)).id;
    const found = valueOf(await findCandidates(world.context, voices.owner, offer.id, { segment }));
    expect(found.items.map(({ contact }) => contact.id)).toEqual([lea.contactId]);
    const south = { ...voices.owner, scopes: ['read', 'work'] as const, teams: ['sud'] };
    const theirs = valueOf(await findCandidates(world.context, south, offer.id, {}));
    expect(theirs.items.map(({ contact }) => contact.id)).toEqual([max.contactId]);
    const outcome = valueOf(
      await inviteToOffer(world.context, south, offer.id, [lea.contactId, max.contactId]),
    );
    expect(outcome).toEqual({
      asked: [max.contactId],
      skipped: [{ contactId: lea.contactId, reason: 'unknown' }],
    });
    expect(await guestsOf({ offer: offer.id }, { ...south, teams: ['nord'] })).toEqual([]);
    expect((await see(offer.id, south)).guests).toMatchObject({ invited: 1 });
    const reader = { ...south, scopes: ['read'] as const };
    expect(await inviteToOffer(world.context, reader, offer.id, [max.contactId])).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });

  test('another organization finds nothing', async () => {
    const offer = await write(EVENT);
    const [guest] = await invited(offer, 1);
    const other = await makeVoiceWorld(world.context);
    const theirs = other.owner;
    const [row] = await guestsOf({ offer: offer.id });
    for (const outcome of [
      await getOffer(world.context, theirs, offer.id),
      await endOffer(world.context, theirs, offer.id),
      await changeOffer(world.context, theirs, offer.id, parse(EVENT)),
      await findCandidates(world.context, theirs, offer.id, {}),
      await inviteToOffer(world.context, theirs, offer.id, [guest?.contactId ?? '']),
      await changeGuest(world.context, theirs, row?.id ?? '', { to: 'withdrawn' }),
    ])
      expect(outcome).toMatchObject({ problem: { code: 'not-found' } });
    expect(await guestsOf({ offer: offer.id }, theirs)).toEqual([]);
  });
});

describe('the page', () => {
  test('changes nothing when it is opened; a press accepts, a press gives back', async () => {
    const offer = await write(EVENT);
    const [guest] = await invited(offer, 1);
    const { path = '', contactId = '', email = '' } = guest ?? {};
    for (const method of ['GET', 'HEAD'] as const) {
      expect((await server.inject({ method, url: path })).statusCode).toBe(200);
      await server.inject({ method, url: `${path}?do=accept` });
      expect((await server.inject({ method, url: `${path}/calendar.ics` })).statusCode).toBe(303);
    }
    expect(await stateOf(offer, contactId)).toBe('invited');
    expect(await page(path)).toContain('ni avis, ni note');
    expect(await page(`${path}?lang=en`)).toContain('Evening at the workshop');
    await press(path, 'anything');
    expect(await stateOf(offer, contactId)).toBe('invited');
    await Promise.all([press(path, 'accept'), press(path, 'accept')]);
    expect(await stateOf(offer, contactId)).toBe('accepted');
    expect(await voices.mailsTo(email)).toBe(2);
    const file = await server.inject({ url: `${path}/calendar.ics` });
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.body).toContain('DTSTART:20260702T163000Z\r\nDTEND:20260702T180000Z');
    expect(file.body).toContain('LOCATION:12 rue des Lilas\\, Lille');
    await press(path, 'withdraw');
    expect(await stateOf(offer, contactId)).toBe('withdrawn');
    expect(await page(path)).toContain('Votre place est rendue');
    await press(path, 'accept');
    expect(await stateOf(offer, contactId)).toBe('accepted');
  });

  test('says no more places, or lets one wait; a place given back goes to who waited longest, and tells them', async () => {
    const offer = await write({ ...EVENT, places: 1 });
    const [one, two, three] = (await invited(offer, 3)) as [Guest, Guest, Guest];
    await press(one.path, 'accept');
    expect(await page(two.path)).toContain('M’inscrire sur la liste d’attente');
    await press(two.path, 'accept');
    world.clock.advance(60_000);
    await press(three.path, 'accept');
    expect(await see(offer.id)).toMatchObject({
      state: 'full',
      taken: 1,
      guests: { accepted: 1, waiting: 2 },
    });
    await press(one.path, 'withdraw');
    expect(await stateOf(offer, two.contactId)).toBe('accepted');
    expect(await stateOf(offer, three.contactId)).toBe('waiting');
    expect((await voices.mailTo(two.email)).subject).toContain('Une place s’est libérée');
    const closed = await write({ ...EVENT, places: 1, hasWaitingList: false });
    const [four, five] = (await invited(closed, 2)) as [Guest, Guest];
    await press(four.path, 'accept');
    await press(five.path, 'accept');
    expect(await stateOf(closed, five.contactId)).toBe('invited');
    expect(await page(five.path)).toContain('Il n’y a plus de place');
  });

  test('says that an offer expired, that an event was called off, or that it is too late', async () => {
    const benefit = await write(BENEFIT);
    const [one] = (await invited(benefit, 1)) as [Guest];
    const event = await write(EVENT);
    const [two, three] = (await invited(event, 2)) as [Guest, Guest];
    await press(two.path, 'accept');
    world.clock.set('2026-06-28T21:59:00Z');
    expect(await page(three.path)).toContain('J’accepte');
    world.clock.set('2026-06-28T22:00:00Z');
    expect(await page(three.path)).toContain('Il est trop tard pour répondre');
    await press(three.path, 'accept');
    expect(await stateOf(event, three.contactId)).toBe('invited');
    valueOf(await endOffer(world.context, voices.owner, event.id));
    valueOf(await endOffer(world.context, voices.owner, event.id));
    expect(await page(two.path)).toContain('L’événement est annulé');
    const told = await voices.mailTo(two.email).catch((error: Error) => error.message);
    expect(JSON.stringify(told)).toContain('Annulé');
    expect(await voices.mailsTo(three.email)).toBe(1);
    world.clock.set('2026-08-31T21:59:00Z');
    expect(await page(one.path)).toContain('J’accepte');
    world.clock.set('2026-08-31T22:00:00Z');
    expect(await page(one.path)).toContain('Cette offre a expiré');
    await press(one.path, 'accept');
    expect(await stateOf(benefit, one.contactId)).toBe('invited');
  });

  test('shows the link to a call only to those who come', async () => {
    const offer = await write({ ...EVENT, place: 'https://call.example/soiree' });
    const [one] = (await invited(offer, 1)) as [Guest];
    expect((await voices.mailTo(one.email)).text).not.toContain('call.example');
    expect(await page(one.path)).not.toContain('call.example');
    await press(one.path, 'accept');
    expect(await page(one.path)).toContain('href="https://call.example/soiree"');
    expect((await voices.mailTo(one.email)).text).toContain('https://call.example/soiree');
  });

  test('holds no script of whoever wrote the offer', async () => {
    const evil = '<script>alert(1)</script>';
    const offer = await write({ ...BENEFIT, words: { fr: { title: evil, text: evil, conditions: evil } } });
    const [one] = (await invited(offer, 1)) as [Guest];
    expect(await page(one.path)).not.toContain(evil);
    expect((await voices.mailTo(one.email)).html).not.toContain(evil);
  });
});

type Guest = Awaited<ReturnType<typeof invited>>[number];

describe('a detractor', () => {
  test('is asked to nothing more and waits for nothing; what they had taken stays theirs', async () => {
    const offer = await write({ ...EVENT, places: 1 });
    const [taker, waiter, silent] = (await invited(offer, 3)) as [Guest, Guest, Guest];
    await press(taker.path, 'accept');
    await press(waiter.path, 'accept');
    world.clock.advance(DAY_MS);
    const low = [];
    for (const { email } of [taker, waiter, silent]) low.push((await voices.answer(3, { email })).responseId);
    await stopForDetractors(world.context, voices.owner.orgId, low);
    await stopForDetractors(world.context, voices.owner.orgId, low);
    expect(await stateOf(offer, taker.contactId)).toBe('accepted');
    expect(await stateOf(offer, waiter.contactId)).toBe('stopped');
    expect(await stateOf(offer, silent.contactId)).toBe('stopped');
    expect(await page(silent.path)).toContain('Ce n’est plus proposé');
    await press(silent.path, 'accept');
    await press(taker.path, 'withdraw');
    expect((await see(offer.id)).guests).toMatchObject({ accepted: 0, waiting: 0, stopped: 2, withdrawn: 1 });
  });
});

describe('afterwards', () => {
  test('a member notes who used it or came, and it is counted', async () => {
    const offer = await write(EVENT);
    const [one, two] = (await invited(offer, 2)) as [Guest, Guest];
    await press(one.path, 'accept');
    const [second, first] = await guestsOf({ offer: offer.id });
    const note = (id: string | undefined, to: 'used' | 'unused' | 'withdrawn', actor: Actor = voices.owner) =>
      changeGuest(world.context, actor, id ?? '', { to });
    const ids = new Map([first, second].map((guest) => [guest?.contact.id, guest?.id]));
    expect(await note(ids.get(two.contactId), 'used')).toMatchObject({ problem: { code: 'conflict' } });
    valueOf(await note(ids.get(one.contactId), 'used'));
    valueOf(await note(ids.get(one.contactId), 'used'));
    expect(await note(ids.get(one.contactId), 'withdrawn')).toMatchObject({ problem: { code: 'conflict' } });
    const summary = valueOf(await summarizeVoices(world.context, voices.owner));
    expect(summary.offers).toEqual({ open: 1, accepted: 1, used: 1 });
    expect(await page(one.path)).toContain('Vous en avez profité');
    valueOf(await note(ids.get(one.contactId), 'unused'));
    valueOf(await note(ids.get(one.contactId), 'withdrawn'));
    expect(await stateOf(offer, one.contactId)).toBe('withdrawn');
    const south = { ...voices.owner, teams: ['sud'] };
    expect(await note(ids.get(one.contactId), 'used', south)).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  test('who is over moves to the past, page by page without a gap', async () => {
    for (const day of ['2026-06-20', '2026-06-21', '2026-06-22', '2026-09-01'])
      await write({ ...BENEFIT, validUntil: day });
    world.clock.set('2026-07-01T10:00:00Z');
    const read: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const query = { show: 'past' as const, limit: 2, ...(cursor && { cursor }) };
      const next = valueOf(await listOffers(world.context, voices.owner, query));
      read.push(...next.items.map(({ validUntil }) => validUntil));
      cursor = next.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(read).toEqual(['2026-06-22', '2026-06-21', '2026-06-20']);
    const { items } = valueOf(await listOffers(world.context, voices.owner, { show: 'now', limit: 50 }));
    expect(items.map(({ validUntil }) => validUntil)).toEqual(['2026-09-01']);
  });

  test('a place of somebody who was forgotten goes to who waits, and not to who opposed', async () => {
    const offer = await write({ ...EVENT, places: 1 });
    const [one, two, three] = (await invited(offer, 3)) as [Guest, Guest, Guest];
    for (const { path } of [one, two, three]) {
      await press(path, 'accept');
      world.clock.advance(1_000);
    }
    await server.inject({ method: 'POST', url: `${two.path}/stop` });
    await world.context.pool.query('DELETE FROM offer_guests WHERE org_id = $1 AND contact_id = $2', [
      voices.owner.orgId,
      one.contactId,
    ]);
    await fillFreePlaces(world.context);
    await fillFreePlaces(world.context);
    expect(await stateOf(offer, two.contactId)).toBe('waiting');
    expect(await stateOf(offer, three.contactId)).toBe('accepted');
  });
});

test('places are never given twice, nor left empty while somebody waits, whoever presses what at once', async () => {
  const wish = fc.record({ who: fc.nat(4), does: fc.constantFrom('accept', 'withdraw', 'decline') });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      fc.array(fc.array(wish, { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
      async (places, hasWaitingList, rounds) => {
        voices = await makeVoiceWorld(world.context);
        const offer = await write({ ...EVENT, places, hasWaitingList });
        const people = await invited(offer, 5);
        for (const round of rounds) {
          await Promise.all(round.map(({ who, does }) => press(people[who]?.path ?? '', does)));
          const { taken, guests } = await see(offer.id);
          expect(taken).toBeLessThanOrEqual(places);
          if ((guests.waiting ?? 0) > 0) expect(taken).toBe(places);
          if (!hasWaitingList) expect(guests.waiting).toBe(0);
        }
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);
