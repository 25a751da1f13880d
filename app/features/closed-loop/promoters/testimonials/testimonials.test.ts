import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useTestContext } from '../../../../platform/testing/test-context.ts';
import { updateContact } from '../../../contacts/update-contact.ts';
import { personalVoices } from '../personal-voices.ts';
import { askPageRoutes } from '../public-routes.ts';
import { makeVoiceWorld, serveLines, VOICE_TEXTS, type VoiceWorld } from '../testing/voice-world.ts';
import { type Testimonial, testimonialsQuerySchema } from './contract.ts';
import { feedAddresses } from './feed.ts';
import { listTestimonials } from './list-testimonials.ts';
import { moderateTestimonial } from './moderate-testimonial.ts';
import { feedRoutes } from './public-routes.ts';

const DAY_MS = 86_400_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const world = useTestContext(VOICE_TEXTS);
let server: FastifyInstance;
let voices: VoiceWorld;

beforeAll(async () => {
  server = await serveLines(world.context, [
    ['GET', '/v/:token', askPageRoutes.open],
    ['POST', '/v/:token', askPageRoutes.submit],
    ['GET', '/v/:token/stop', askPageRoutes.askStop],
    ['POST', '/v/:token/stop', askPageRoutes.stop],
    ['GET', '/public/testimonials/:token', feedRoutes.page],
    ['GET', '/public/testimonials/:token.json', feedRoutes.json],
    ['GET', '/public/testimonials/:token.js', feedRoutes.script],
    ['GET', '/public/testimonials/:token/photos/:id', feedRoutes.photo],
  ]);
});
afterAll(() => server.close());
beforeEach(async () => {
  voices = await makeVoiceWorld(world.context);
});

type Fields = Record<string, string | readonly string[] | Buffer>;

const WHOLE: Fields = {
  do: 'give',
  words: 'Livré la veille, et avec le sourire.',
  nameForm: 'first-initial',
  name: 'Camille Duval',
  channels: ['site', 'print'],
  months: '12',
  agree: '1',
};

async function send(path: string, fields: Fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (Buffer.isBuffer(value)) form.append(name, new Blob([new Uint8Array(value)]), 'any-name.exe');
    else for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
  const payload = Buffer.from(await encoded.arrayBuffer());
  return server.inject({ method: 'POST', url: path, headers, payload });
}

const pathOf = (url: string): string => url.replace('http://boucle.test', '');
const addresses = () => feedAddresses(world.context, voices.owner.orgId);
async function feed() {
  const answer = await server.inject({ url: pathOf(addresses().json) });
  expect(answer.statusCode).toBe(200);
  return (answer.json() as { items: Record<string, unknown>[] }).items;
}

async function all(query: object = {}): Promise<Testimonial[]> {
  const outcome = await listTestimonials(world.context, voices.owner, testimonialsQuerySchema.parse(query));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.items;
}

const decide = async (id: string, state: 'published' | 'declined' | 'withdrawn') =>
  moderateTestimonial(world.context, voices.owner, id, { state });

/** Somebody was asked; the path of their link. */
async function asked(comment = 'Livré la veille !') {
  const person = await voices.answer(10, { comment });
  await voices.ask('testimonial', person.contactId);
  return { ...person, path: (await voices.mailTo(person.email)).path };
}

async function published(fields: Fields = {}) {
  const person = await asked();
  expect((await send(person.path, { ...WHOLE, ...fields })).statusCode).toBe(303);
  const [given] = await all({ contact: person.contactId });
  if (given === undefined) throw new Error('nothing was given');
  expect((await decide(given.id, 'published')).ok).toBe(true);
  return { ...person, id: given.id };
}

describe('asking', () => {
  test('a promoter gets a mail with their own words, a link of their own, and the way to get no more', async () => {
    const person = await voices.answer(9, {
      comment: 'Le vase <bleu> est parfait',
      locale: 'en',
      name: 'Ada Quill',
    });
    expect(await voices.ask('testimonial', person.contactId)).toEqual({
      asked: [person.contactId],
      skipped: [],
    });
    const mail = await voices.mailTo(person.email);
    expect(mail).toMatchObject({ kind: 'testimonial-request', subject: 'May we quote your words?' });
    expect(mail.text).toContain('Hello Ada Quill,');
    expect(mail.text).toContain('> Le vase <bleu> est parfait');
    expect(mail.html).toContain('Le vase &lt;bleu&gt; est parfait');
    expect(mail.text).toContain(`${mail.path}/stop`);
    expect(mail.headers['List-Unsubscribe']).toBe(`<http://boucle.test${mail.path}/stop>`);
  });

  test('who may not be asked is told with the reason, and nobody is asked twice', async () => {
    const passive = await voices.answer(8);
    const promoter = await voices.answer(9);
    const stranger = '01980000-0000-7000-8000-000000000000';
    const refuser = await voices.answer(10);
    await updateContact(world.context, voices.owner, refuser.contactId, { consent: 'refused' });
    const ids = [promoter, passive, refuser].map(({ contactId }) => contactId);
    expect(await voices.ask('testimonial', ...ids, stranger)).toEqual({
      asked: [promoter.contactId],
      skipped: [
        { contactId: passive.contactId, reason: 'not-promoter' },
        { contactId: refuser.contactId, reason: 'refused' },
        { contactId: stranger, reason: 'unknown' },
      ],
    });
    const again = await Promise.all([
      voices.ask('testimonial', promoter.contactId),
      voices.ask('testimonial', promoter.contactId),
    ]);
    expect(again.map(({ skipped }) => skipped[0]?.reason)).toEqual(['asked-lately', 'asked-lately']);
    expect(await voices.mailsTo(promoter.email)).toBe(1);
  });

  test('two members who ask at the same moment ask once', async () => {
    const person = await voices.answer(10);
    const tries = await Promise.all(
      Array.from({ length: 6 }, () => voices.ask('testimonial', person.contactId)),
    );
    expect(tries.flatMap(({ asked: ones }) => ones)).toEqual([person.contactId]);
    expect(await voices.mailsTo(person.email)).toBe(1);
  });

  test('another organization’s customer is unknown', async () => {
    const person = await voices.answer(10);
    const others = await makeVoiceWorld(world.context);
    expect((await others.ask('testimonial', person.contactId)).skipped).toEqual([
      { contactId: person.contactId, reason: 'unknown' },
    ]);
  });

  test('a colleague of another team asks nobody who is not theirs', async () => {
    const person = await voices.answer(10, { team: 'lille' });
    const colleague = { ...voices.owner, scopes: ['read', 'work'] as const, teams: ['lyon'] };
    const { askPeople } = await import('../ask-people.ts');
    const outcome = await askPeople(world.context, colleague, {
      kind: 'testimonial',
      contactIds: [person.contactId],
    });
    expect(outcome).toMatchObject({ ok: true, value: { asked: [] } });
  });

  test('the page’s button stops everything', async () => {
    const person = await asked();
    expect((await server.inject({ url: `${person.path}/stop` })).body).toContain('Ne plus rien m’envoyer');
    const one = await voices.answer(10, { email: person.email });
    expect(one.contactId).toBe(person.contactId);
    await server.inject({ method: 'POST', url: `${person.path}/stop` });
    world.clock.advance(400 * DAY_MS);
    await voices.answer(10, { email: person.email });
    const again = await voices.ask('testimonial', person.contactId);
    expect(again.skipped).toEqual([{ contactId: person.contactId, reason: 'opted-out' }]);
  });
});

describe('the page', () => {
  test('proposes their comment, and opening it changes nothing', async () => {
    const { path, contactId } = await asked('Un accueil <b>parfait</b>');
    for (const method of ['GET', 'HEAD'] as const) {
      expect((await server.inject({ method, url: path })).statusCode).toBe(200);
    }
    const page = await server.inject({ url: `${path}?lang=en` });
    expect(page.body).toContain('Un accueil &lt;b&gt;parfait&lt;/b&gt;</textarea>');
    expect(page.body).toContain('The exact text');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(await all({ contact: contactId })).toEqual([]);
  });

  test('keeps exactly what was agreed to, with its proof', async () => {
    const { path, contactId } = await asked();
    const answer = await send(path, {
      ...WHOLE,
      showsCompany: '1',
      company: 'Vélo & Cie',
      months: '24',
      photo: PNG,
    });
    expect(answer.statusCode).toBe(303);
    const [given] = await all({ contact: contactId });
    expect(given).toMatchObject({
      words: WHOLE['words'],
      shownName: 'Camille D.',
      shownCompany: 'Vélo & Cie',
      channels: ['site', 'print'],
      hasPhoto: true,
      state: 'submitted',
      endsAt: new Date(
        Date.UTC(
          world.clock.now().getUTCFullYear() + 2,
          world.clock.now().getUTCMonth(),
          world.clock.now().getUTCDate(),
          10,
        ),
      ).toISOString(),
      consent: { version: '2026-11', at: world.clock.now().toISOString() },
    });
    expect(given?.consent.words).toContain('J’accepte que Maison');
    expect(await feed()).toEqual([]);
    const { rows } = await world.context.pool.query('SELECT to_jsonb(t)::text AS row FROM testimonials t');
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
  });

  test.each([
    ['no words', { words: '  ' }, 'Écrivez le texte'],
    ['far too long', { words: 'x'.repeat(5_000) }, 'trop long'],
    ['no agreement', { agree: '' }, 'Cochez votre accord'],
    ['nowhere', { channels: [] }, 'au moins un endroit'],
    ['a name that is none', { name: ' ' }, 'Écrivez le nom'],
    ['a company without a name', { showsCompany: '1', company: '' }, 'nom de l’entreprise'],
    ['a script as a picture', { photo: Buffer.from('<svg onload=alert(1)>') }, 'n’est pas une image'],
    [
      'a picture that is too large',
      { photo: Buffer.concat([PNG.subarray(0, 33), chunk('IDAT', 500_000), PNG.subarray(-12)]) },
      '400',
    ],
  ] as const)('%s is said, and what was filled in stays', async (_name, fields, said) => {
    const { path, contactId } = await asked();
    const answer = await send(path, { ...WHOLE, ...fields } as Fields);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(said);
    expect(answer.body).toContain('role="alert"');
    expect(await all({ contact: contactId })).toEqual([]);
  });

  test('what it shows is escaped, NUL and lone surrogates are dropped', async () => {
    const { path, contactId } = await asked();
    const words = 'Bien\u0000 <script>alert(1)</script> \ud800';
    expect((await send(path, { ...WHOLE, words })).statusCode).toBe(303);
    const page = await server.inject({ url: path });
    expect(page.body).toContain('Bien &lt;script&gt;');
    expect((await all({ contact: contactId }))[0]?.words).toMatch(/^Bien <script>/);
  });

  test.each(['x'.repeat(64), 'A'.repeat(43), '..%2f..', `${'A'.repeat(63)}%00`])(
    'a forged link says nothing: %s',
    async (token) => {
      for (const url of [`/v/${token}`, `/v/${token}/stop`, `/public/testimonials/${token}.json`]) {
        const answer = await server.inject({ url });
        expect(answer.statusCode).toBe(404);
        expect(answer.body).not.toContain('Maison');
      }
    },
  );

  test('the link of an ask opens no feed, and the feed’s opens no ask', async () => {
    const { path } = await asked();
    expect((await server.inject({ url: path.replace('/v/', '/public/testimonials/') })).statusCode).toBe(404);
    const token = pathOf(addresses().page).split('/').at(-1);
    expect((await server.inject({ url: `/v/${token}` })).statusCode).toBe(404);
  });

  test('after its days the link gives nothing more, but still takes back', async () => {
    const late = await asked();
    const { path } = await published();
    world.clock.advance(91 * DAY_MS);
    expect((await server.inject({ url: late.path })).body).not.toContain('<textarea');
    await send(late.path, WHOLE);
    expect(await all({ contact: late.contactId })).toEqual([]);
    expect(await feed()).toHaveLength(1);
    await send(path, { do: 'withdraw' });
    expect(await feed()).toEqual([]);
  });

  test('no, thank you', async () => {
    const { path, contactId } = await asked();
    await send(path, { do: 'decline' });
    expect((await server.inject({ url: path })).body).toContain('C’est noté');
    expect(await all({ contact: contactId })).toEqual([]);
    const { rows } = await world.context.pool.query('SELECT state FROM asks WHERE contact_id = $1', [
      contactId,
    ]);
    expect(rows).toEqual([{ state: 'declined' }]);
  });
});

function chunk(name: string, length: number): Buffer {
  const made = Buffer.alloc(length + 12);
  made.writeUInt32BE(length, 0);
  made.write(name, 4, 'latin1');
  return made;
}

describe('the public feed', () => {
  test('holds what was agreed to and nothing else, for any site', async () => {
    const { id } = await published({ photo: PNG, showsCompany: '1', company: 'Vélo & Cie' });
    const { json, page, script } = addresses();
    const answer = await server.inject({ url: pathOf(json) });
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=30',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const [item] = (answer.json() as { items: Record<string, string>[] }).items;
    expect(item).toEqual({
      id,
      words: WHOLE['words'],
      name: 'Camille D.',
      company: 'Vélo & Cie',
      photo: expect.stringContaining(`/photos/${id}?v=`),
      locale: 'fr',
    });
    expect(answer.body).not.toContain('example.com');
    const again = await server.inject({
      url: pathOf(json),
      headers: { 'if-none-match': String(answer.headers['etag']) },
    });
    expect(again.statusCode).toBe(304);
    const photo = await server.inject({ url: pathOf(item?.['photo'] ?? '') });
    expect(photo.statusCode).toBe(200);
    expect(photo.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(photo.rawPayload.equals(PNG)).toBe(true);
    const framed = await server.inject({ url: pathOf(page) });
    expect(framed.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(framed.body).toContain('Camille D., Vélo &amp; Cie');
    const code = await server.inject({ url: pathOf(script) });
    expect(code.headers['content-type']).toContain('text/javascript');
    expect(code.body).not.toMatch(/innerHTML|document\.cookie|localStorage|window\.\w+ ?=/);
  });

  test('is only what may be on a site, was published and has not ended', async () => {
    await published({ channels: ['print'] });
    const { id } = await published({ months: '12' });
    expect((await feed()).map((item) => item['id'])).toEqual([id]);
    await decide(id, 'declined');
    expect(await feed()).toEqual([]);
    await decide(id, 'published');
    world.clock.advance(364 * DAY_MS);
    expect(await feed()).toHaveLength(1);
    world.clock.advance(2 * DAY_MS);
    expect(await feed()).toEqual([]);
    expect(await decide(id, 'published')).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    expect((await all({ state: 'ended' })).map((one) => one.id)).toContain(id);
  });

  test('a withdrawn one cannot be published again by a member, and its picture is gone', async () => {
    const { id, path } = await published({ photo: PNG });
    const photo = pathOf(String((await feed())[0]?.['photo']));
    await send(path, { do: 'withdraw' });
    expect((await server.inject({ url: photo })).statusCode).toBe(404);
    expect(await decide(id, 'published')).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    const [kept] = await all({ state: 'withdrawn' });
    expect(kept).toMatchObject({ id, hasPhoto: false, consent: { version: '2026-11' } });
    expect((await server.inject({ url: path })).body).toContain('Vos mots sont retirés');
    await send(path, WHOLE);
    expect((await all({ contact: kept?.contact.id }))[0]?.state).toBe('submitted');
  });

  test('words that change wait to be read again', async () => {
    const { path } = await published({ photo: PNG });
    expect((await server.inject({ url: `${path}?change=1` })).body).toContain('<textarea');
    await send(path, { ...WHOLE, words: 'Autre chose' });
    expect(await feed()).toEqual([]);
    expect((await all())[0]).toMatchObject({ words: 'Autre chose', state: 'submitted', hasPhoto: true });
  });

  test('a member of another team sees none of it', async () => {
    const { id } = await published();
    const colleague = { ...voices.owner, scopes: ['read', 'work'] as const, teams: ['lyon'] };
    const listed = await listTestimonials(world.context, colleague, testimonialsQuerySchema.parse({}));
    expect(listed).toMatchObject({ ok: true, value: { items: [] } });
    const changed = await moderateTestimonial(world.context, colleague, id, { state: 'declined' });
    expect(changed).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  test('never holds what was withdrawn, declined, ended, changed or forgotten, whatever happened before', async () => {
    const deeds = fc.constantFrom('give', 'publish', 'decline', 'withdraw', 'take-back', 'wait', 'forget');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), deeds), { maxLength: 14 }), async (steps) => {
        voices = await makeVoiceWorld(world.context);
        const people = [await asked(), await asked()];
        const state: { is: string; endsAt: number }[] = [
          { is: 'none', endsAt: 0 },
          { is: 'none', endsAt: 0 },
        ];
        const opened = world.clock.now().getTime();
        for (const [who, deed] of steps) {
          const [person, known] = [people[who], state[who]];
          if (person === undefined || known === undefined) throw new Error('nobody');
          const [row] = await all({ contact: person.contactId });
          const now = world.clock.now().getTime();
          if (deed === 'wait') world.clock.advance(80 * DAY_MS);
          else if (deed === 'give') {
            await send(person.path, WHOLE);
            if (known.is !== 'forgotten' && now < opened + 90 * DAY_MS)
              Object.assign(known, { is: 'given', endsAt: now + 365 * DAY_MS });
          } else if (deed === 'withdraw') {
            await send(person.path, { do: 'withdraw' });
            if (row) known.is = 'withdrawn';
          } else if (deed === 'forget') {
            const erased = {
              orgId: voices.owner.orgId,
              id: person.contactId,
              emailKey: null,
              phoneKey: null,
              former: [],
            } as never;
            await world.context.db
              .transaction()
              .execute((tx) => personalVoices.erase(tx, erased, world.clock.now()));
            known.is = 'forgotten';
          } else if (row !== undefined) {
            const wish = ({ publish: 'published', decline: 'declined', 'take-back': 'withdrawn' } as const)[
              deed
            ];
            const outcome = await decide(row.id, wish);
            if (known.is === 'withdrawn') expect(outcome.ok).toBe(false);
            else if (outcome.ok) known.is = wish;
          }
        }
        const now = world.clock.now().getTime();
        const expected = state.filter(({ is, endsAt }) => is === 'published' && endsAt > now).length;
        expect(await feed()).toHaveLength(expected);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
