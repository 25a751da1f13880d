import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { suppress } from '../../contacts/suppressions.ts';
import distributionEn from '../../distribution/messages/en.json' with { type: 'json' };
import distributionFr from '../../distribution/messages/fr.json' with { type: 'json' };
import organizationsFr from '../../organizations/messages/fr.json' with { type: 'json' };
import closedLoopFr from '../messages/fr.json' with { type: 'json' };
import { LoopWorld, valueOf } from '../testing/loop-world.ts';
import { changeFocusGroup, createFocusGroup } from './change-groups.ts';
import { addGuests, inviteGuests, noteAttendance, removeGuest, tellBack } from './change-guests.ts';
import { candidatesQuerySchema, type FocusGroup } from './contract.ts';
import { findCandidates } from './find-candidates.ts';
import { makeGuestToken } from './guest-token.ts';
import { getFocusGroup } from './list-groups.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { guestPageRoutes } from './public-routes.ts';
import { remindGuests } from './remind-guests.ts';

const used = useTestContext({
  'focus-groups': { fr, en },
  distribution: { fr: distributionFr, en: distributionEn },
  organizations: { fr: organizationsFr, en: organizationsFr },
  'closed-loop': { fr: closedLoopFr, en: closedLoopFr },
});
let world: LoopWorld;
let pages: FastifyInstance;

const SLOTS = [
  { day: '2026-12-02', time: '18:30', minutes: 90, seats: 1 },
  { day: '2026-12-03', time: '12:30', minutes: 60, seats: 8 },
];

const plan = async (): Promise<FocusGroup> =>
  valueOf(
    await createFocusGroup(used.context, world.owner, {
      title: 'La livraison',
      question: 'Qu’attendez-vous le jour de la livraison ?',
      place: '12 rue des Tanneurs, Lyon',
      slots: SLOTS,
    }),
  );

const idOf = async (email: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM contacts WHERE org_id = ${world.orgId} AND email_key = ${email}`.execute(used.context.db);
  return rows[0]?.id ?? '';
};

/** A group to which these people are invited. */
async function invite(...emails: string[]): Promise<FocusGroup> {
  const group = await plan();
  for (const email of emails) await world.answer(3, { email });
  const contactIds = await Promise.all(emails.map(idOf));
  valueOf(await addGuests(used.context, world.owner, group.id, { contactIds }));
  valueOf(await inviteGuests(used.context, world.owner, group.id));
  return show(group.id);
}

const show = async (id: string, actor: Actor = world.owner): Promise<FocusGroup> =>
  valueOf(await getFocusGroup(used.context, actor, id));

const guestOf = (group: FocusGroup, email: string) => {
  const guest = group.guests.find(({ contact }) => contact.email === email);
  if (guest === undefined) throw new Error('no guest');
  return guest;
};

const linkOf = (group: FocusGroup, email: string) =>
  `/f/${makeGuestToken(used.context.secrets, world.orgId, guestOf(group, email).id)}`;

const post = (url: string, fields: Record<string, string>) =>
  pages.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

const accept = (group: FocusGroup, email: string, slot = 1) =>
  post(linkOf(group, email), { answer: 'accept', slot: group.slots[slot]?.id ?? '' });

beforeEach(async () => {
  used.clock.set('2026-11-19T14:10:00Z');
  world = await LoopWorld.create(used.context);
  pages = Fastify();
  await pages.register(formbody);
  const routes = [
    ['GET', '/f/:token', guestPageRoutes.open],
    ['POST', '/f/:token', guestPageRoutes.answer],
    ['GET', '/f/:token/calendar.ics', guestPageRoutes.calendar],
    ['GET', '/f/:token/stop', guestPageRoutes.askStop],
    ['POST', '/f/:token/stop', guestPageRoutes.stop],
  ] as const;
  for (const [method, url, route] of routes)
    pages.route({ method, url, handler: (request, reply) => route.handle(request, reply, used.context) });
}, 60_000);

describe('who could be invited', () => {
  test('comes by band and type of detractor, and never who opted out, refused, bounced or is on the list', async () => {
    const group = await plan();
    for (const [email, score] of [
      ['low@exemple.fr', 2],
      ['lost@exemple.fr', 4],
      ['high@exemple.fr', 9],
      ['out@exemple.fr', 1],
      ['no@exemple.fr', 1],
    ] as const)
      await world
        .openCase({ email }, Math.min(score, 6))
        .then(() => (score > 6 ? world.answer(score, { email }) : ''));
    const { db } = used.context;
    const now = used.clock.now();
    await db
      .transaction()
      .execute((tx) => suppress(tx, world.orgId, 'out@exemple.fr', 'opted-out', 'link', now));
    await sql`UPDATE contacts SET consent = 'refused' WHERE org_id = ${world.orgId} AND email_key = 'no@exemple.fr'`.execute(
      db,
    );
    await sql`UPDATE cases SET detractor_type = 'gone', detractor_type_confirmed_by = ${world.owner.id},
      detractor_type_confirmed_at = ${now} WHERE org_id = ${world.orgId} AND score = 4`.execute(db);
    const emails = async (query: object) =>
      valueOf(await findCandidates(used.context, world.owner, group.id, candidatesQuerySchema.parse(query)))
        .items.map(({ contact }) => contact.email)
        .toSorted();
    expect(await emails({})).toEqual(['high@exemple.fr', 'lost@exemple.fr', 'low@exemple.fr']);
    expect(await emails({ band: 'detractor' })).toEqual(['lost@exemple.fr', 'low@exemple.fr']);
    expect(await emails({ type: 'gone' })).toEqual(['lost@exemple.fr']);
    const all = await Promise.all(['low@exemple.fr', 'out@exemple.fr', 'no@exemple.fr'].map(idOf));
    expect(await addGuests(used.context, world.owner, group.id, { contactIds: all })).toMatchObject({
      value: { count: 1 },
    });
    expect(await addGuests(used.context, world.owner, group.id, { contactIds: all })).toMatchObject({
      value: { count: 0 },
    });
    expect(await emails({ band: 'detractor' })).toEqual(['lost@exemple.fr']);
  });
});

describe('an invitation', () => {
  test('is written once, in the language of each, with the dates, a link and the way out', async () => {
    const group = await invite('ana@exemple.fr');
    expect(await inviteGuests(used.context, world.owner, group.id)).toMatchObject({ value: { count: 0 } });
    const [mail, ...others] = await world.mails('focus-group-invitation');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Accepteriez-vous d’en parler avec nous\u00A0? La livraison');
    expect(mail?.text).toContain('mercredi 2 décembre');
    expect(mail?.text).toContain(`http://boucle.test${linkOf(group, 'ana@exemple.fr')}`);
    expect(mail?.text).toContain('/stop');
  });

  test('does not leave to who opted out since', async () => {
    const group = await plan();
    await world.answer(3, { email: 'ana@exemple.fr' });
    const contactIds = [await idOf('ana@exemple.fr')];
    await addGuests(used.context, world.owner, group.id, { contactIds });
    const now = used.clock.now();
    await used.context.db
      .transaction()
      .execute((tx) => suppress(tx, world.orgId, 'ana@exemple.fr', 'opted-out', 'link', now));
    expect(await inviteGuests(used.context, world.owner, group.id)).toMatchObject({ value: { count: 0 } });
    expect(await world.mails('focus-group-invitation')).toEqual([]);
  });

  test('is not answered by opening it, however often; a forged link leads nowhere', async () => {
    const group = await invite('ana@exemple.fr');
    const link = linkOf(group, 'ana@exemple.fr');
    for (const url of [link, `${link}?slot=${group.slots[0]?.id}`, `${link}/stop`, `${link}?lang=en`]) {
      const { statusCode, body } = await pages.inject({ method: 'GET', url });
      expect(statusCode).toBe(200);
      expect(body).toContain('<form method="post"');
    }
    await pages.inject({ method: 'HEAD', url: link });
    expect(guestOf(await show(group.id), 'ana@exemple.fr').state).toBe('invited');
    const { rows } = await sql`SELECT FROM suppressions WHERE org_id = ${world.orgId}`.execute(
      used.context.db,
    );
    expect(rows).toEqual([]);
    const forged = `${link.slice(0, -2)}AA`;
    expect((await pages.inject({ method: 'GET', url: forged })).statusCode).toBe(404);
    expect((await post(forged, { answer: 'accept', slot: group.slots[0]?.id ?? '' })).statusCode).toBe(404);
  });

  test('takes a seat by a plain form, gives a calendar file, and can be changed and declined', async () => {
    const group = await invite('ana@exemple.fr');
    expect((await post(linkOf(group, 'ana@exemple.fr'), { answer: 'accept' })).statusCode).toBe(422);
    expect((await accept(group, 'ana@exemple.fr', 0)).statusCode).toBe(303);
    expect(guestOf(await show(group.id), 'ana@exemple.fr')).toMatchObject({
      state: 'accepted',
      slotId: group.slots[0]?.id,
    });
    expect(await world.mails('focus-group-confirmation')).toHaveLength(1);
    await accept(group, 'ana@exemple.fr', 0);
    expect(await world.mails('focus-group-confirmation')).toHaveLength(1);
    const file = await pages.inject({
      method: 'GET',
      url: `${linkOf(group, 'ana@exemple.fr')}/calendar.ics`,
    });
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.body).toContain('DTSTART:20261202T173000Z\r\nDTEND:20261202T190000Z');
    expect(file.body).toContain('LOCATION:12 rue des Tanneurs\\, Lyon');
    expect(file.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    await accept(group, 'ana@exemple.fr', 1);
    expect((await show(group.id)).slots.map(({ taken }) => taken)).toEqual([0, 1]);
    await post(linkOf(group, 'ana@exemple.fr'), { answer: 'decline' });
    expect(guestOf(await show(group.id), 'ana@exemple.fr')).toMatchObject({
      state: 'declined',
      slotId: null,
    });
  });

  test('gives the last seat to one of those who take it at once', async () => {
    const emails = ['a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr', 'd@exemple.fr'];
    const group = await invite(...emails);
    const statuses = (await Promise.all(emails.map((email) => accept(group, email, 0)))).map(
      ({ statusCode }) => statusCode,
    );
    expect(statuses.toSorted()).toEqual([303, 422, 422, 422]);
    expect((await show(group.id)).slots[0]?.taken).toBe(1);
  });

  test('stops everything for who says so, by the page or by their mail program, and can be taken back', async () => {
    const group = await invite('ana@exemple.fr');
    const stop = `${linkOf(group, 'ana@exemple.fr')}/stop`;
    await post(stop, { 'List-Unsubscribe': 'One-Click' });
    const reasons = async () =>
      (
        await sql<{ reason: string }>`SELECT reason FROM suppressions WHERE org_id = ${world.orgId}`.execute(
          used.context.db,
        )
      ).rows;
    expect(await reasons()).toEqual([{ reason: 'opted-out' }]);
    await post(stop, { undo: '1' });
    expect(await reasons()).toEqual([]);
  });
});

describe('around the meeting', () => {
  test('whoever accepted is reminded the day before, once, whatever runs twice', async () => {
    const group = await invite('ana@exemple.fr', 'bob@exemple.fr');
    await accept(group, 'ana@exemple.fr', 1);
    used.clock.set('2026-12-02T11:29:00Z');
    await remindGuests(used.context);
    expect(await world.mails('focus-group-reminder')).toEqual([]);
    used.clock.set('2026-12-02T11:31:00Z');
    await Promise.all(Array.from({ length: 4 }, () => remindGuests(used.context)));
    await remindGuests(used.context);
    expect((await world.mails('focus-group-reminder')).map(({ to }) => to)).toEqual(['ana@exemple.fr']);
    // Who accepts now has just been told.
    await accept(group, 'bob@exemple.fr', 1);
    await remindGuests(used.context);
    expect(await world.mails('focus-group-reminder')).toHaveLength(1);
  });

  test('those who came are told what changed, once each', async () => {
    const group = await invite('ana@exemple.fr', 'bob@exemple.fr');
    for (const email of ['ana@exemple.fr', 'bob@exemple.fr']) await accept(group, email, 1);
    const note = (email: string, state: 'came' | 'absent') =>
      noteAttendance(used.context, world.owner, guestOf(group, email).id, { state });
    expect((await note('ana@exemple.fr', 'came')).ok).toBe(true);
    expect((await note('bob@exemple.fr', 'absent')).ok).toBe(true);
    const tell = () =>
      tellBack(used.context, world.owner, group.id, { message: 'Le créneau tient en deux heures.' });
    const counts = (await Promise.all([tell(), tell(), tell()])).map((outcome) => valueOf(outcome).count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    const mails = await world.mails('focus-group-told');
    expect(mails.map(({ to }) => to)).toEqual(['ana@exemple.fr']);
    expect(mails[0]?.text).toContain('Le créneau tient en deux heures.');
    expect(await note('ana@exemple.fr', 'absent')).toMatchObject({ problem: { code: 'conflict' } });
  });

  test('whoever accepted hears when it is cancelled, and nobody answers any more', async () => {
    const group = await invite('ana@exemple.fr', 'bob@exemple.fr');
    await accept(group, 'ana@exemple.fr', 1);
    valueOf(await changeFocusGroup(used.context, world.owner, group.id, { state: 'cancelled' }));
    expect((await world.mails('focus-group-cancelled')).map(({ to }) => to)).toEqual(['ana@exemple.fr']);
    await accept(group, 'bob@exemple.fr', 1);
    expect(guestOf(await show(group.id), 'bob@exemple.fr').state).toBe('invited');
  });

  test('a team sees its own guests, and who may only read changes nothing', async () => {
    const north = await world.hire('Nora', 'agent', ['nord']);
    const group = await plan();
    await world.answer(2, { email: 'n@exemple.fr', team: 'nord' });
    await world.answer(2, { email: 's@exemple.fr', team: 'sud' });
    const contactIds = [await idOf('n@exemple.fr'), await idOf('s@exemple.fr')];
    await addGuests(used.context, world.owner, group.id, { contactIds });
    expect((await show(group.id, north)).guests.map(({ contact }) => contact.email)).toEqual([
      'n@exemple.fr',
    ]);
    const theirs = guestOf(await show(group.id), 's@exemple.fr').id;
    expect(await removeGuest(used.context, north, theirs)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await inviteGuests(used.context, { ...north, scopes: ['read'] }, group.id)).toMatchObject({
      problem: { code: 'forbidden' },
    });
    const elsewhere = await LoopWorld.create(used.context);
    expect(await getFocusGroup(used.context, elsewhere.owner, group.id)).toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});
