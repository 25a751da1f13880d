import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { moveCases } from '../features/closed-loop/move-cases.ts';
import { moveReviews } from '../features/closed-loop/workspace/move-reviews.ts';
import type { ContactInput } from '../features/contacts/contract.ts';
import { createContact } from '../features/contacts/create-contact.ts';
import { listDuplicates } from '../features/contacts/merging/list-duplicates.ts';
import { mergeContacts } from '../features/contacts/merging/merge-contacts.ts';
import { listMerges, undoMerge } from '../features/contacts/merging/undo-merge.ts';
import { suppress } from '../features/contacts/suppressions.ts';
import { updateContact } from '../features/contacts/update-contact.ts';
import { upsertContactsReporting } from '../features/contacts/upsert-contacts.ts';
import { moveInvitations } from '../features/distribution/move-invitations.ts';
import { moveResponses } from '../features/responses/move-responses.ts';
import type { Actor, OrgId } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { Outcome } from '../platform/outcome.ts';
import { useTestContext } from '../platform/testing/test-context.ts';

const MOVERS = [moveInvitations, moveResponses, moveCases, moveReviews];

const newMember = (orgId: string = newId()): Actor => ({
  orgId: orgId as OrgId,
  kind: 'member',
  id: newId(),
  role: 'owner',
  scopes: ['manage'],
  surveyId: null,
  teams: null,
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

describe('merging two contacts', () => {
  const used = useTestContext();

  const create = async (actor: Actor, input: ContactInput) =>
    value(await createContact(used.context, actor, input)).contact.id;
  const merge = (actor: Actor, survivorId: string, mergedId: string) =>
    mergeContacts(used.context, actor, { survivorId, mergedId }, MOVERS);
  const report = async (actor: Actor, inputs: ContactInput[]) =>
    used.context.db
      .transaction()
      .execute((tx) => upsertContactsReporting(tx, actor, inputs, used.clock.now()));

  /** Everything of an organization that a merge may touch. */
  async function everything({ orgId }: Actor): Promise<unknown> {
    const read = async (table: string, order: string) => {
      const { rows } = await sql`
        SELECT * FROM ${sql.table(table)} WHERE org_id = ${orgId} ORDER BY ${sql.raw(order)}`.execute(
        used.context.db,
      );
      return rows;
    };
    return {
      contacts: await read('contacts', 'id'),
      aliases: await read('contact_aliases', 'kind, key'),
      suppressions: await read('suppressions', 'email_key, reason'),
      merges: await read('contact_merges', 'id'),
      invitations: await read('invitations', 'id'),
      responses: await read('responses', 'id'),
      cases: await read('cases', 'id'),
    };
  }

  async function fillSurvey(actor: Actor): Promise<string> {
    const surveyId = newId();
    const now = used.clock.now();
    await sql`
      INSERT INTO surveys (org_id, id, slug, name, kind, relation, subject, audience, formality, locales, wording, series,
        edit_hours, anonymous, created_at, updated_at)
      VALUES (${actor.orgId}, ${surveyId}, 'nps', 'NPS', 'nps', 'relational', 'Orsel', 'friend', 'formal', '{fr}', '{}', 1,
        72, false, ${now}, ${now})`.execute(used.context.db);
    return surveyId;
  }

  /** One invitation under `key`, one answer to it and one case of it. */
  async function fillHistory(actor: Actor, surveyId: string, contactId: string, key: string): Promise<void> {
    const { orgId } = actor;
    const now = used.clock.now();
    const [invitation, response] = [newId(), newId()];
    const { db } = used.context;
    await sql`
      INSERT INTO invitations (org_id, id, survey_id, series, contact_id, channel, locale, state, properties, send_at,
        expires_at, idempotency_key, created_by, created_at)
      VALUES (${orgId}, ${invitation}, ${surveyId}, 1, ${contactId}, 'email', 'fr', 'sent', '{}', ${now}, ${now}, ${key},
        'test', ${now})`.execute(db);
    await sql`
      INSERT INTO responses (org_id, id, survey_id, series, contact_id, invitation_id, score, state, channel, answered_at,
        day, dimensions, properties, source, created_at)
      VALUES (${orgId}, ${response}, ${surveyId}, 1, ${contactId}, ${invitation}, 3, 'counted', 'email', ${now},
        '2026-06-15', '{}', '{}', 'page', ${now})`.execute(db);
    await sql`
      INSERT INTO cases (org_id, id, response_id, invitation_id, contact_id, survey_id, score, status, reason, opened_at,
        started_at, target_at, limit_at, updated_at)
      VALUES (${orgId}, ${newId()}, ${response}, ${invitation}, ${contactId}, ${surveyId}, 3, 'open', 'detractor', ${now},
        ${now}, ${now}, ${now}, ${now})`.execute(db);
  }

  test('the one who stays keeps their details, fills the gaps and has all that happened with both', async () => {
    const actor = newMember();
    const surveyId = await fillSurvey(actor);
    const ana = await create(actor, { email: 'ana@orsel.fr', name: 'Ana', properties: { plan: 'pro' } });
    const twin = await create(actor, {
      email: 'ana.petit@orsel.fr',
      externalId: 'C-7',
      phone: '0612345678',
      name: 'Ana Petit',
      consent: 'refused',
      properties: { plan: 'free', city: 'Lille' },
      account: { name: 'Orsel' },
    });
    await fillHistory(actor, surveyId, ana, 'list 1');
    await fillHistory(actor, surveyId, twin, 'list 1');
    const { contact } = value(await merge(actor, ana, twin));
    expect(contact).toMatchObject({
      id: ana,
      email: 'ana@orsel.fr',
      externalId: 'C-7',
      phone: '0612345678',
      name: 'Ana',
      consent: 'refused',
      properties: { plan: 'pro', city: 'Lille' },
      account: { name: 'Orsel' },
    });
    for (const table of ['invitations', 'responses', 'cases'] as const) {
      const rows = await used.context.db
        .selectFrom(table)
        .select('contact_id')
        .where('org_id', '=', actor.orgId)
        .execute();
      expect(
        rows.map((row) => row.contact_id),
        table,
      ).toEqual([ana, ana]);
    }
    expect(value(await listMerges(used.context, actor, ana)).items).toMatchObject([
      { merged: { id: twin, name: 'Ana Petit' }, moved: { invitations: 1, responses: 1, cases: 1 } },
    ]);
  });

  test('the same file again finds the one who stays, by any key of the two', async () => {
    const actor = newMember();
    const file: ContactInput[] = [
      { externalId: '1', email: 'a@example.org', phone: '0611111111', name: 'Ana' },
      { externalId: '2', email: 'b@example.org', phone: '0622222222', name: 'Ana' },
    ];
    const [a, b] = (await report(actor, file)).map(({ id }) => id) as [string, string];
    value(await merge(actor, a, b));
    const again = await report(actor, [...file, { phone: '+33622222222' }, { email: 'B@example.org' }]);
    expect(new Set(again.map(({ id }) => id))).toEqual(new Set([a]));
    expect(new Set(again.map(({ effect }) => effect))).toEqual(new Set(['unchanged']));
    expect(
      await updateContact(used.context, actor, await create(actor, { email: 'c@example.org' }), {
        email: 'b@example.org',
      }),
    ).toMatchObject({ problem: { fields: { email: 'contacts:problems.email-taken' } } });
  });

  test('merge, then undo, is as before: whatever the two are', async () => {
    const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
    const properties = fc.dictionary(fc.constantFrom('plan', 'city', 'team'), fc.constantFrom('1', '2'), {
      maxKeys: 3,
    });
    const details = fc.record({
      phone: maybe(fc.constantFrom('0611111111', '06 11 11 11 11', '0622222222', 'poste 12')),
      name: maybe(fc.constantFrom('Ana', 'Ana Petit')),
      locale: maybe(fc.constantFrom('fr' as const, 'en' as const)),
      consent: maybe(fc.constantFrom('given' as const, 'refused' as const)),
      properties,
      hasId: fc.boolean(),
      hasEmail: fc.boolean(),
      isOptedOut: fc.boolean(),
    });
    const { db } = used.context;
    await fc.assert(
      fc.asyncProperty(details, details, fc.boolean(), async (one, other, isSameKey) => {
        const actor = newMember();
        const surveyId = await fillSurvey(actor);
        const ids: string[] = [];
        for (const [i, { hasId, hasEmail, isOptedOut, ...rest }] of [one, other].entries()) {
          const known = Object.fromEntries(
            Object.entries(rest).filter(([, given]) => given !== undefined),
          ) as ContactInput;
          const id = await create(actor, {
            ...known,
            ...((hasId || !hasEmail) && { externalId: `x${i}` }),
            ...(hasEmail && { email: `p${i}@example.org` }),
          });
          // A shared number alone made them one from the start.
          fc.pre(!ids.includes(id));
          ids.push(id);
          await fillHistory(actor, surveyId, id, isSameKey ? 'same' : `key ${i}`);
          if (isOptedOut && hasEmail)
            await db
              .transaction()
              .execute((tx) =>
                suppress(tx, actor.orgId, `p${i}@example.org`, 'opted-out', 'link', used.clock.now()),
              );
          used.clock.advance(1000);
        }
        const [first, second] = ids as [string, string];
        const before = await everything(actor);
        const { mergeId } = value(await merge(actor, first, second));
        used.clock.advance(1000);
        expect(await everything(actor)).not.toEqual(before);
        value(await undoMerge(used.context, actor, mergeId, MOVERS));
        expect(await everything(actor)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  test('an undo keeps what was changed since, and needs the later merge undone first', async () => {
    const actor = newMember();
    const a = await create(actor, { email: 'a@example.org', properties: { plan: 'pro' } });
    const b = await create(actor, { email: 'b@example.org', name: 'Bea', properties: { city: 'Lille' } });
    const c = await create(actor, { email: 'c@example.org' });
    const inner = value(await merge(actor, a, b)).mergeId;
    value(await updateContact(used.context, actor, a, { properties: { plan: 'free' }, locale: 'fr' }));
    const outer = value(await merge(actor, c, a)).mergeId;
    expect(await report(actor, [{ email: 'b@example.org' }])).toMatchObject([{ id: c }]);
    expect(await undoMerge(used.context, actor, inner, MOVERS)).toMatchObject({
      problem: { code: 'not-found' },
    });
    value(await undoMerge(used.context, actor, outer, MOVERS));
    expect(await report(actor, [{ email: 'b@example.org' }])).toMatchObject([{ id: a }]);
    value(await undoMerge(used.context, actor, inner, MOVERS));
    const rows = await used.context.db
      .selectFrom('contacts')
      .select(['id', 'name', 'locale', 'properties'])
      .where('org_id', '=', actor.orgId)
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { id: a, name: null, locale: 'fr', properties: { plan: 'free' } },
      { id: b, name: 'Bea', locale: null, properties: { city: 'Lille' } },
      { id: c, name: null, locale: null, properties: {} },
    ]);
    expect(await undoMerge(used.context, actor, inner, MOVERS)).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  test('strangers, other teams and oneself are not merged', async () => {
    const actor = newMember();
    const a = await create(actor, { email: 'a@example.org', properties: { team: 'lyon' } });
    const b = await create(actor, { email: 'b@example.org', properties: { team: 'paris' } });
    const theirs = await create(newMember(), { email: 'c@example.org' });
    const missing = { problem: { code: 'not-found' } };
    expect(await merge(actor, a, a)).toMatchObject({ problem: { message: 'contacts:problems.merge-self' } });
    const unknown = { problem: { fields: { contactId: 'contacts:problems.no-contact' } } };
    expect(await merge(actor, theirs, a)).toMatchObject(missing);
    expect(await merge(actor, a, theirs)).toMatchObject(unknown);
    const agent: Actor = { ...actor, scopes: ['work'], teams: ['lyon'] };
    expect(await merge(agent, a, b)).toMatchObject(unknown);
    expect(await merge(agent, b, a)).toMatchObject(missing);
    expect(await merge({ ...actor, scopes: ['read'] }, a, b)).toMatchObject({
      problem: { code: 'forbidden' },
    });
    const { mergeId } = value(await merge(actor, a, b));
    expect(await undoMerge(used.context, newMember(), mergeId, MOVERS)).toMatchObject(missing);
  });

  test('who could be the same person is proposed, the likeliest first', async () => {
    const actor = newMember();
    const ana = await create(actor, { email: 'ana@orsel.fr', name: 'Ana Petit', phone: '06 12 34 56 78' });
    const shared = await create(actor, { email: 'home@example.org', name: 'Luc', phone: '0612345678' });
    const domain = await create(actor, { email: 'a.petit@orsel.fr', name: 'ANA  PÉTIT' });
    const nameless = await create(actor, { externalId: '9', name: 'Ana Petit' });
    await create(actor, { email: 'ana@elsewhere.example', name: 'Ana Petit' });
    await create(actor, { email: 'bob@orsel.fr', name: 'Bob' });
    const found = value(await listDuplicates(used.context, actor, ana)).items;
    expect(found.map(({ contact, reason }) => [contact.id, reason])).toEqual([
      [shared, 'same-phone'],
      [domain, 'same-name-and-domain'],
      [nameless, 'same-name'],
    ]);
  });
});
