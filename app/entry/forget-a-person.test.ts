import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { listCauses } from '../features/closed-loop/causes/list-causes.ts';
import { logCall } from '../features/closed-loop/conversation/log-call.ts';
import { receiveReply } from '../features/closed-loop/conversation/receive-reply.ts';
import { sendMessage } from '../features/closed-loop/conversation/send-message.ts';
import { addWord } from '../features/closed-loop/corrector/words/change-words.ts';
import { closeCase } from '../features/closed-loop/endings/close-case.ts';
import { changeFocusGroup, createFocusGroup } from '../features/closed-loop/focus-groups/change-groups.ts';
import { addGuests, inviteGuests } from '../features/closed-loop/focus-groups/change-guests.ts';
import { followCounted } from '../features/closed-loop/follow-answers.ts';
import { askGesture } from '../features/closed-loop/gestures/ask-gesture.ts';
import { addKind } from '../features/closed-loop/gestures/catalogue/change-kinds.ts';
import { giveGesture } from '../features/closed-loop/gestures/change-gesture.ts';
import { keepReason } from '../features/closed-loop/hand-over/reason-queries.ts';
import { movePromise } from '../features/closed-loop/promises/change-promise.ts';
import { makePromise } from '../features/closed-loop/promises/make-promise.ts';
import { remindOfPromises } from '../features/closed-loop/promises/remind-of-promises.ts';
import { leaveVoiceTraces } from '../features/closed-loop/promoters/testing/leave-traces.ts';
import { lendWords } from '../features/closed-loop/promoters/testing/lend-words.ts';
import { reopenClosedCase } from '../features/closed-loop/reopen-closed-case.ts';
import { holdPerson } from '../features/contacts/hold-person.ts';
import { mergeContacts } from '../features/contacts/merging/merge-contacts.ts';
import { erasePerson } from '../features/contacts/privacy/erase-person.ts';
import { exportPerson } from '../features/contacts/privacy/export-person.ts';
import { findPeople } from '../features/contacts/privacy/find-people.ts';
import { selectErasedKeys } from '../features/contacts/privacy/queries.ts';
import { applyRetention, previewRetention } from '../features/contacts/privacy/retention.ts';
import { setRetention } from '../features/contacts/privacy/set-retention.ts';
import { suppress, suppressionsOf } from '../features/contacts/suppressions.ts';
import { updateContact } from '../features/contacts/update-contact.ts';
import { upsertContacts } from '../features/contacts/upsert-contacts.ts';
import { inviteOne } from '../features/distribution/invite-one.ts';
import { makeLinkToken } from '../features/distribution/link-token.ts';
import { findOrganizationBySlug } from '../features/organizations/find-organization.ts';
import { untilItWaits } from '../features/organizations/testing/until-it-waits.ts';
import { answerableLink } from '../features/responses/answering/answerable-link.ts';
import { makeFormNonce } from '../features/responses/answering/form-nonce.ts';
import { noteOpenedScore } from '../features/responses/answering/note-opened-score.ts';
import { submitAnswer } from '../features/responses/answering/submit-answer.ts';
import { recordResponse } from '../features/responses/ingest/record-response.ts';
import { moveResponses } from '../features/responses/move-responses.ts';
import { rollupsOf } from '../features/responses/testing/answers.ts';
import { freezeReport } from '../features/sharing/freeze-report.ts';
import { showReport } from '../features/sharing/show-reports.ts';
import { type Actor, systemActor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { readArrivedMail } from '../platform/mail/inbound/read-arrived-mail.ts';
import { useTestContext } from '../platform/testing/test-context.ts';
import { CATALOGUES } from './catalogues.ts';
import { PERSONAL_DATA } from './personal-data.ts';
import { setUpOrganization } from './set-up-organization.ts';

const world = useTestContext(CATALOGUES);
const ADA = {
  email: 'Ada.Quenneville@exemple.fr',
  phone: '06 12 34 56 78',
  name: 'Ada Quenneville',
  externalId: 'CLI-77120',
};
const TRACES = ['quenneville', '0612345678', '+33612345678', '06 12 34 56 78', 'CLI-77120', 'parapluie bleu'];

let actor: Actor;
let organizations = 0;

beforeEach(async () => {
  organizations += 1;
  const made = await setUpOrganization(world.context, {
    organization: `Maison ${organizations}`,
    name: 'Camille',
    email: `camille-${organizations}@example.com`,
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  const organization = await findOrganizationBySlug(world.context.db, made.value.slug);
  if (organization === null) throw new Error('no organization');
  actor = systemActor(organization.orgId);
}, 60_000);

async function answer(score: number, contact: object | undefined, more: object = {}): Promise<string> {
  const input = { survey: 'nps', score, channel: 'api', ...(contact && { contact }), ...more };
  const outcome = await recordResponse(
    world.context,
    actor,
    input,
    contact === undefined ? null : `order ${score} of ${JSON.stringify(contact)}`,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  await followCounted(world.context, actor.orgId, [outcome.value.id]);
  return outcome.value.id;
}

/** A customer of whom every part keeps something: answers, a mail, a case, properties, even a dimension. */
async function meetAda(): Promise<string> {
  await answer(3, ADA, {
    comment: 'Mon parapluie bleu, signé Ada Quenneville',
    properties: { seller: ADA.name, store: 'Lille' },
  });
  await answer(9, ADA, { comment: 'Merci. A. Quenneville', properties: { store: 'Lille' } });
  await answer(7, { email: 'bo@exemple.fr' }, { properties: { store: 'Lille' } });
  const input = { survey: 'nps', channel: 'email' as const, contact: ADA };
  const invited = await inviteOne(world.context, actor, input, `for ${ADA.email}`);
  if (!invited.ok) throw new Error(invited.problem.message);
  await leaveTraces(invited.value.id);
  await talkAboutAda();
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM contacts WHERE org_id = ${actor.orgId} AND external_id = ${ADA.externalId}`.execute(
    world.context.db,
  );
  const id = rows[0]?.id ?? '';
  await leaveWords(id);
  await lendWords(world.context, actor, id, { words: 'Ce parapluie bleu, quel soin', name: ADA.name });
  const traces = {
    words: 'Le parapluie bleu de Mme Quenneville',
    friend: { name: 'Bo', email: 'bo@ami.fr' },
  };
  await leaveVoiceTraces(world.context, actor.orgId, id, traces);
  await promiseSomething(id);
  await endAndGoOn(id);
  for (const word of ['Quenneville', 'Quenneville’s', 'Flexomat']) {
    const taught = await addWord(world.context, actor, { word });
    if (!taught.ok) throw new Error(taught.problem.message);
  }
  return id;
}

/** A case that ended with words about its customer, and goes on. */
async function endAndGoOn(contactId: string): Promise<void> {
  const { context } = world;
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM cases WHERE org_id = ${actor.orgId} AND contact_id = ${contactId}`.execute(context.db);
  const caseId = rows[0]?.id ?? '';
  const causes = await listCauses(context, actor);
  const causeId = causes.ok ? causes.value.items[0]?.id : undefined;
  const told = 'Mme Quenneville garde son parapluie bleu';
  for (const deed of [
    await closeCase(context, actor, caseId, { outcome: 'explained', causeId, told }),
    await reopenClosedCase(context, actor, caseId),
  ])
    if (!deed.ok) throw new Error(deed.problem.message);
  const why = 'Mme Quenneville et son parapluie bleu';
  await context.db.transaction().execute((tx) => keepReason(tx, actor.orgId, caseId, why, context.clock()));
}

/** Words about a person in their case: what was promised, why it moved, and the mail that reminds of it. */
async function promiseSomething(contactId: string): Promise<void> {
  const { context, clock } = world;
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM cases WHERE org_id = ${actor.orgId} AND contact_id = ${contactId}`.execute(context.db);
  const due = (days: number) =>
    new Date(clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const made = await makePromise(context, actor, rows[0]?.id ?? '', {
    what: 'Rendre son parapluie bleu à Mme Quenneville',
    dueOn: due(2),
    dueTime: '12:00',
  });
  if (!made.ok) throw new Error(made.problem.message);
  const moved = await movePromise(context, actor, made.value.id, {
    dueOn: due(3),
    dueTime: '12:00',
    reason: 'Quenneville absente',
    customerTold: true,
  });
  if (!moved.ok) throw new Error(moved.problem.message);
  clock.advance(3 * 86_400_000 - 3_600_000);
  await remindOfPromises(context);
  const named = { kind: 'refund' as const, nameFr: 'Remboursement', nameEn: 'Refund' };
  const kind = await addKind(context, actor, { ...named, cost: 4_900 });
  if (!kind.ok) throw new Error(kind.problem.message);
  // One is given; one, too dear, waits for an approver, who is written to.
  for (const cost of [4_900, 49_000]) {
    const note = 'Pour Mme Quenneville';
    const asked = await askGesture(context, actor, made.value.caseId, { kindId: kind.value.id, cost, note });
    if (!asked.ok) throw new Error(asked.problem.message);
    if (asked.value.state === 'approved') await giveGesture(context, actor, asked.value.id);
  }
  const slots = [{ day: due(9), time: '18:00', minutes: 60, seats: 8 }];
  const table = { title: 'La livraison', question: 'Et le jour même ?', place: 'Lyon', slots };
  const group = await createFocusGroup(context, actor, table);
  if (!group.ok) throw new Error(group.problem.message);
  await addGuests(context, actor, group.value.id, { contactIds: [contactId] });
  await inviteGuests(context, actor, group.value.id);
  await changeFocusGroup(context, actor, group.value.id, { notes: 'Ada Quenneville a parlé la première.' });
}

/** A letter, a reply as it came in, a call and a note of a colleague. */
async function talkAboutAda(): Promise<void> {
  const { db } = world.context;
  const { orgId } = actor;
  const { rows } = await sql<{ id: string }>`SELECT id FROM cases WHERE org_id = ${orgId}`.execute(db);
  const caseId = rows[0]?.id ?? '';
  const letter = { subject: `Pour ${ADA.name}`, text: 'Votre parapluie bleu arrive.', lastMessageId: null };
  const sent = await sendMessage(world.context, actor, caseId, letter, `letter to ${ADA.email} ${caseId}`);
  if (!sent.ok) throw new Error(sent.problem.message);
  const { id: subjectId } = sent.value.message;
  const raw = Buffer.from(
    [
      `From: ${ADA.name} <ada@ailleurs.example>`,
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Mon parapluie bleu !',
      '--b',
      'Content-Disposition: attachment; filename="ada-quenneville.txt"',
      '',
      'parapluie bleu',
      '--b--',
    ].join('\r\n'),
  );
  const now = world.clock.now();
  const inboundId = newId();
  await sql`
    INSERT INTO inbound_mails (org_id, id, purpose, subject_id, sender, digest, raw, source, state, received_at)
    VALUES (${orgId}, ${inboundId}, 'reply', ${subjectId}, 'ada@ailleurs.example', ${Buffer.from(inboundId)}, ${raw},
      'smtp', 'waiting', ${now})`.execute(db);
  await readArrivedMail(world.context, [receiveReply], orgId, inboundId);
  const summary = 'Madame Quenneville attend son parapluie bleu.';
  const call = await logCall(world.context, actor, caseId, { type: 'call', reached: true, summary });
  expect(call.ok).toBe(true);
  const [noteId, author] = [newId(), newId()];
  await sql`
    INSERT INTO case_notes (org_id, id, case_id, author_id, text, mentions, at)
    VALUES (${orgId}, ${noteId}, ${caseId}, ${author}, 'Voir avec Ada Quenneville', ${[author]}, ${now})`.execute(
    db,
  );
  await sql`
    INSERT INTO case_mentions (org_id, note_id, user_id, case_id, at)
    VALUES (${orgId}, ${noteId}, ${author}, ${caseId}, ${now})`.execute(db);
}

/** What only a mail server, or a file with faults, would leave. */
async function leaveTraces(invitationId: string): Promise<void> {
  const { db } = world.context;
  const [orgId, importId] = [actor.orgId, newId()];
  const now = world.clock.now();
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM mails WHERE org_id = ${orgId} AND about_id = ${invitationId}`.execute(db);
  const mailId = rows[0]?.id ?? '';
  await sql`
    INSERT INTO mail_bounces (org_id, id, mail_id, about_id, kind, cause, status, diagnostic, recipient, consequence, at)
    VALUES (${orgId}, ${newId()}, ${mailId}, ${invitationId}, 'soft', 'full', '4.2.2', ${`box of ${ADA.email} full`},
      ${ADA.email}, 'given-up', ${now})`.execute(db);
  await sql`
    INSERT INTO inbound_mails (org_id, id, purpose, subject_id, sender, digest, raw, source, state, received_at)
    VALUES (${orgId}, ${newId()}, 'bounce', ${mailId}, ${ADA.email}, 'x', ${Buffer.from(ADA.email)}, 'smtp', 'handled', ${now})`.execute(
    db,
  );
  await sql`
    INSERT INTO imports (org_id, id, kind, file_name, size, state, shape, records, created, updated, known, refused, actor_kind, created_at)
    VALUES (${orgId}, ${importId}, 'contacts', 'clients.csv', 1, 'done', ${JSON.stringify({ rows: [ADA.name] })}::jsonb, 1, 0, 0, 0, 1, 'system', ${now})`.execute(
    db,
  );
  await sql`
    INSERT INTO import_problems (org_id, import_id, line, reason, value)
    VALUES (${orgId}, ${importId}, 2, 'email', ${`${ADA.email};`})`.execute(db);
}

/** What whoever works on a case writes of its customer. */
async function leaveWords(contactId: string): Promise<void> {
  const { db } = world.context;
  const now = world.clock.now();
  await sql`
    INSERT INTO noted_reviews (org_id, id, contact_id, site, words, written_on, noted_at)
    VALUES (${actor.orgId}, ${newId()}, ${contactId}, 'Avis', ${`Signé ${ADA.name}`}, '2026-01-15', ${now})`.execute(
    db,
  );
  await sql`
    INSERT INTO case_next_steps (org_id, case_id, text, due_on, set_at)
    SELECT org_id, id, ${`Rappeler ${ADA.name}`}, '2026-01-15', ${now} FROM cases
    WHERE org_id = ${actor.orgId} AND contact_id = ${contactId}`.execute(db);
}

/** Every row of every table that holds one of these texts, but other organizations'. */
async function rowsWith(traces: readonly string[]): Promise<string[]> {
  const { db } = world.context;
  const tables = await sql<{ name: string; isTenant: boolean }>`
    SELECT format('%I.%I', table_schema, table_name) AS name, EXISTS (
      SELECT 1 FROM information_schema.columns c
      WHERE (c.table_schema, c.table_name) = (t.table_schema, t.table_name) AND c.column_name = 'org_id'
    ) AS "isTenant" FROM information_schema.tables t
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`.execute(db);
  expect(tables.rows.length).toBeGreaterThan(20);
  const patterns = traces.map((trace) => `%${trace}%`);
  const found: string[] = [];
  const binary = await sql<{ table: string; column: string }>`
    SELECT format('%I.%I', table_schema, table_name) AS table, format('%I', column_name) AS column
    FROM information_schema.columns WHERE data_type = 'bytea'`.execute(db);
  for (const { name, isTenant } of tables.rows) {
    const bytes = binary.rows
      .filter(({ table }) => table === name)
      .map(({ column }) => sql`coalesce(encode(${sql.raw(column)}, 'escape'), '')`);
    const text = sql.join([sql`t::text`, ...bytes], sql` || `);
    const { rows } = await sql<{ row: string }>`
      SELECT ${text} AS row FROM ${sql.raw(name)} AS t
      WHERE ${text} ILIKE ANY (${patterns}) AND ${isTenant ? sql`org_id = ${actor.orgId}` : sql`true`}`.execute(
      db,
    );
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

const figures = async () =>
  (
    await sql`SELECT day, dimension, value, bins FROM rollups
      WHERE org_id = ${actor.orgId} AND dimension IN ('', 'store', 'channel') ORDER BY 1, 2, 3`.execute(
      world.context.db,
    )
  ).rows;

describe('to forget a person', () => {
  test('leaves no trace in any table, and moves no figure', async () => {
    const id = await meetAda();
    expect((await rowsWith(TRACES)).length).toBeGreaterThan(5);
    const before = await figures();
    const erased = await erasePerson(world.context, actor, id, PERSONAL_DATA);
    expect(erased).toMatchObject({ ok: true });
    expect(await rowsWith(TRACES)).toEqual([]);
    expect(await rowsWith(['flexomat']), 'a word of the house stays').toHaveLength(1);
    expect(await figures()).toEqual(before);
    const { kept, recounted } = await rollupsOf(world.context, actor.orgId);
    expect(kept).toEqual(recounted);
    const cases =
      await sql`SELECT status FROM cases WHERE org_id = ${actor.orgId} AND contact_id = ${id}`.execute(
        world.context.db,
      );
    expect(cases.rows).toEqual([{ status: 'withdrawn' }]);
  });

  test('a report that showed their name as the value of a property shows it no more, its figures unmoved', async () => {
    const id = await meetAda();
    await answer(9, { email: 'zoe@exemple.fr' }, { properties: { seller: 'Zoé' } });
    const month = world.clock.now().toISOString().slice(0, 7);
    world.clock.advance(40 * 86_400_000);
    const made = await freezeReport(world.context, actor, { survey: 'nps', month });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(JSON.stringify(made.value.content)).toContain('"value":"Ada Quenneville"');
    await erasePerson(world.context, actor, id, PERSONAL_DATA);
    expect(await rowsWith(TRACES)).toEqual([]);
    const shown = await showReport(world.context, actor, made.value.id);
    if (!shown.ok) throw new Error(shown.problem.message);
    expect(JSON.parse(JSON.stringify(shown.value.content).replaceAll('"*"', '"Ada Quenneville"'))).toEqual(
      made.value.content,
    );
  });

  test('whoever was opening their link at that moment leaves nothing', async () => {
    const id = await meetAda();
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM invitations WHERE org_id = ${actor.orgId} AND contact_id = ${id} AND state = 'queued'`.execute(
      world.context.db,
    );
    const token = makeLinkToken(world.context.secrets, actor.orgId, rows[0]?.id ?? '');
    const link = await answerableLink(world.context, token);
    if (link === null) throw new Error('no link');
    await erasePerson(world.context, actor, id, PERSONAL_DATA);
    const nonce = makeFormNonce(world.context.secrets, link.invitation.id, world.context.clock());
    const form = { score: 2, comment: 'Encore ce parapluie bleu', nonce, locale: 'fr' };
    const signs = { gesture: 'touch', hasScript: true } as const;
    const visitor = { agent: 'Firefox', address: '192.0.2.1' };
    await noteOpenedScore(world.context, link, 2, 'fr');
    const sent = await submitAnswer(world.context, link, { ...form, ...signs }, visitor);
    expect(sent).toEqual({ kind: 'closed' });
    expect(await rowsWith(TRACES)).toEqual([]);
  });

  test('finds what those left who were merged into them, one after the other', async () => {
    const { context } = world;
    const id = await meetAda();
    const [aunt, cousin] = await context.db.transaction().execute((tx) =>
      upsertContacts(
        tx,
        actor,
        [
          { email: 'b.quenneville@exemple.fr', name: 'Berthe Quenneville' },
          { email: 'c.quenneville@exemple.fr', name: 'Cléo Quenneville' },
        ],
        world.clock.now(),
      ),
    );
    await answer(
      8,
      { email: 'b.quenneville@exemple.fr' },
      { properties: { seller: 'Berthe Quenneville', store: 'Lille' } },
    );
    const merge = (survivorId = '', mergedId = '') =>
      mergeContacts(context, actor, { survivorId, mergedId }, [moveResponses]);
    expect(await merge(cousin, aunt)).toMatchObject({ ok: true });
    expect(await merge(id, cousin)).toMatchObject({ ok: true });
    const found = await exportPerson(context, actor, id, PERSONAL_DATA);
    expect(JSON.stringify(found)).toContain('Berthe Quenneville');
    expect(await findPeople(context.db, actor.orgId, 'B.Quenneville@exemple.fr')).toEqual([id]);
    await erasePerson(context, actor, id, PERSONAL_DATA);
    expect(await rowsWith([...TRACES, 'berthe', 'cléo'])).toEqual([]);
    const { kept, recounted } = await rollupsOf(context, actor.orgId);
    expect(kept).toEqual(recounted);
  });

  test('does it once, to somebody of one’s own organization, by who may', async () => {
    const id = await meetAda();
    const stranger = systemActor(crypto.randomUUID() as Actor['orgId']);
    const reader: Actor = { ...actor, kind: 'api-key', role: 'api-key', scopes: ['read', 'work'] };
    const by = (who: Actor) => erasePerson(world.context, who, id, PERSONAL_DATA);
    expect(await by(stranger)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(await by(reader)).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    expect(await by(actor)).toMatchObject({ ok: true });
    expect(await by(actor)).toMatchObject({ ok: true });
    const { rows } = await sql`
      SELECT FROM audit_log WHERE org_id = ${actor.orgId} AND action = 'contact.erased'`.execute(
      world.context.db,
    );
    expect(rows).toHaveLength(1);
  });

  test('keeps the opt-out: whoever comes back is still not written to', async () => {
    const id = await meetAda();
    const key = ADA.email.toLowerCase();
    const { db } = world.context;
    const now = world.clock.now();
    await db.transaction().execute((tx) => suppress(tx, actor.orgId, key, 'opted-out', 'link', now));
    expect((await selectErasedKeys(db, actor.orgId, [key, '+33612345678', ADA.externalId])).size).toBe(0);
    await erasePerson(world.context, actor, id, PERSONAL_DATA);
    expect(
      await selectErasedKeys(db, actor.orgId, [key, '+33612345678', ADA.externalId, 'bo@exemple.fr']),
    ).toEqual(new Set([key, '+33612345678', ADA.externalId]));
    const [back] = await db.transaction().execute((tx) => upsertContacts(tx, actor, [ADA], now));
    expect(back).not.toBe(id);
    expect(await suppressionsOf(db, actor.orgId, [key])).toEqual(new Map([[key, 'opted-out']]));
    expect((await selectErasedKeys(db, actor.orgId, [key])).size).toBe(0);
  });

  test('keeps it for whoever is given the address afterwards', async () => {
    const id = await meetAda();
    const key = ADA.email.toLowerCase();
    const { db } = world.context;
    const now = world.clock.now();
    await db.transaction().execute((tx) => suppress(tx, actor.orgId, key, 'opted-out', 'link', now));
    await erasePerson(world.context, actor, id, PERSONAL_DATA);
    const [other = ''] = await db
      .transaction()
      .execute((tx) => upsertContacts(tx, actor, [{ email: 'ada@exemple.fr' }], now));
    const changed = await updateContact(world.context, actor, other, { email: ADA.email });
    expect(changed).toMatchObject({ ok: true, value: { suppressions: [{ reason: 'opted-out' }] } });
  });
});

test('an export holds everything of one person and nothing of another', async () => {
  const id = await meetAda();
  const found = await exportPerson(world.context, actor, id, PERSONAL_DATA);
  if (!found.ok) throw new Error(found.problem.message);
  const { exportedAt, ...topics } = found.value;
  expect(exportedAt).toBe(world.clock.now().toISOString());
  const counts = Object.fromEntries(Object.entries(topics).map(([topic, rows]) => [topic, rows?.length]));
  expect(counts).toMatchObject({
    contact: 1,
    answers: 2,
    invitations: 1,
    mails: 4,
    cases: 2,
    voices: 6,
    tasks: 1,
    conversation: 4,
    promises: 1,
    gestures: 1,
    'focus-groups': 1,
  });
  expect(JSON.stringify(topics)).toContain('Mon parapluie bleu');
  expect(JSON.stringify(topics)).not.toContain('bo@exemple.fr');
});

describe('retention', () => {
  test('says first what it would do, does just that at night, and only when asked', async () => {
    await meetAda();
    world.clock.advance(400 * 86_400_000);
    await answer(8, { email: 'new@exemple.fr', name: 'Neuf Venu' }, { comment: 'Rien à dire' });
    const plan = { answers: 3, people: 2, mails: 0 };
    expect(await previewRetention(world.context, actor, 12, PERSONAL_DATA)).toMatchObject({
      ok: true,
      value: { ...plan, since: null },
    });
    expect(await previewRetention(world.context, actor, 24, PERSONAL_DATA)).toMatchObject({
      ok: true,
      value: { answers: 0, people: 0 },
    });
    await applyRetention(world.context, PERSONAL_DATA);
    expect((await rowsWith(['quenneville'])).length).toBeGreaterThan(0);

    const before = await figures();
    await setRetention(world.context, actor, { months: 12, isOn: true }, PERSONAL_DATA);
    await applyRetention(world.context, PERSONAL_DATA);
    expect(await rowsWith(['parapluie', 'ada.quenneville'])).toEqual([]);
    expect((await rowsWith(['Neuf Venu'])).length).toBeGreaterThan(0);
    expect(await figures()).toEqual(before);
    expect(await previewRetention(world.context, actor, null, PERSONAL_DATA)).toMatchObject({
      ok: true,
      value: { answers: 0, people: 0, mails: 0 },
    });
  });

  test('spares whoever answers while it runs', async () => {
    await meetAda();
    world.clock.advance(400 * 86_400_000);
    await setRetention(world.context, actor, { months: 12, isOn: true }, PERSONAL_DATA);
    const { db, pool } = world.context;
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM contacts WHERE org_id = ${actor.orgId} AND external_id = ${ADA.externalId}`.execute(db);
    const id = rows[0]?.id ?? '';
    let night = Promise.resolve();
    await db.transaction().execute(async (tx) => {
      expect(await holdPerson(tx, actor.orgId, id)).toBe(true);
      night = applyRetention(world.context, PERSONAL_DATA);
      await untilItWaits(pool, night);
      await sql`
        INSERT INTO responses (org_id, id, survey_id, series, contact_id, score, state, source, channel, comment,
          properties, dimensions, answered_at, day, created_at)
        SELECT org_id, ${newId()}, survey_id, series, contact_id, 10, 'counted', 'api', 'api', 'De retour', '{}', '{}',
          ${world.clock.now()}, day, created_at FROM responses
        WHERE org_id = ${actor.orgId} AND contact_id = ${id} LIMIT 1`.execute(tx);
    });
    await night;
    expect((await rowsWith(['De retour'])).length).toBeGreaterThan(0);
    expect((await rowsWith(['ada.quenneville'])).length).toBeGreaterThan(0);
  });
});
