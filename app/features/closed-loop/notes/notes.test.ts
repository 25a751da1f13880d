import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { getConversation } from '../conversation/get-conversation.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import { addNote } from './add-note.ts';
import { listMentions, seeMentions } from './mentions.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { warningsIn } from './warning-words.ts';

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('warning words', () => {
  test.each([
    ['Il est chômeur et alcoolique.', ['chômeur employment', 'alcoolique health']],
    ['Elle est syndiquée à la CGT', ['syndiquée union', 'CGT union']],
    ['Famille musulmane, mange halal', ['musulmane religion', 'halal religion']],
    ['Un Marocain, sans-papiers', ['Marocain origin', 'sans-papiers origin']],
    ['Quel connard !', ['connard insult']],
    ['He is UNEMPLOYED and a liar', ['UNEMPLOYED employment', 'liar insult']],
    ['She is pregnant; trade union rep', ['pregnant health', 'trade union union']],
    ['De\u0301pressive', ['De\u0301pressive health']],
  ])('%s', (text, found) => {
    expect(warningsIn(text).map(({ word, reason }) => `${word} ${reason}`)).toEqual(found);
  });

  test.each([
    'Pieds retrouvés à l’entrepôt de Vénissieux. Coursier possible samedi matin.',
    'Le concert est annulé, la confirmation suit. Contrat consulté, conseil donné.',
    'A demandé un remboursement de 49 € et la livraison avant midi.',
    'Customer asked for a refund; the contract was concluded in March and the courier is confirmed.',
    'Attend une réponse du service transport, transmise à la direction.',
    'Onze jours de retard, canapé noir abîmé, assise pourrie ; la cliente est à l’étranger jusqu’au 12.',
    'Christian Dupré a assisté au rendez-vous. Adresse invalide, salopette échangée, démenti du transporteur.',
    'The strap broke, she is sick of waiting, her account was disabled; Christian will call.',
    'Commande 4210, canapé, modèle romance, foncé.',
  ])('an ordinary note asks nothing: %s', (text) => {
    expect(warningsIn(text)).toEqual([]);
  });

  test('whatever is written, each warning points at its word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ maxLength: 10 }),
        (before, after) => {
          const text = `${before} chômeuse ${after}`;
          for (const { word, start } of warningsIn(text))
            expect(text.slice(start, start + word.length)).toBe(word);
          expect(warningsIn(text).some(({ word }) => word === 'chômeuse')).toBe(true);
        },
      ),
    );
  });
});

describe('notes', () => {
  const t = useTestContext({ ...CASE_TEXTS, notes: { fr, en } });
  let world: CaseWorld;
  let colleague: Actor & { id: string };

  beforeAll(async () => {
    world = await makeCaseWorld(t.context);
    const id = newId();
    const times = { createdAt: t.clock.now(), updatedAt: t.clock.now() };
    const user = { id, name: 'Thomas Lebrun', email: 'thomas@example.com', emailVerified: true, ...times };
    await t.context.db.insertInto('auth.user').values(user).execute();
    const member = {
      id: newId(),
      organizationId: world.owner.orgId,
      userId: id,
      role: 'agent',
      createdAt: t.clock.now(),
    };
    await t.context.db.insertInto('auth.member').values(member).execute();
    colleague = { ...world.owner, id, role: 'agent', scopes: ['read', 'work'] };
  });

  test('a note is for colleagues: nothing leaves to the customer, no clock stops', async () => {
    const caseId = await world.openCase({ comment: 'x' });
    const note = value(await addNote(t.context, colleague, caseId, { text: 'Pieds retrouvés.' }));
    expect(note).toMatchObject({ kind: 'note', text: 'Pieds retrouvés.', author: { name: 'Thomas Lebrun' } });
    const { items, lastMessageId } = value(await getConversation(t.context, world.owner, caseId));
    expect(items).toEqual([note]);
    expect(lastMessageId).toBeNull();
    const { rows } = await sql`SELECT first_contact_at AS at FROM cases WHERE id = ${caseId}`.execute(
      t.context.db,
    );
    expect(rows).toEqual([{ at: null }]);
  });

  test('sensitive words are asked about once, and the confirmed note keeps them', async () => {
    const caseId = await world.openCase({ comment: 'x' });
    const text = 'Il est chômeur.';
    expect(await addNote(t.context, colleague, caseId, { text })).toMatchObject({
      problem: {
        code: 'invalid',
        values: { words: 'chômeur' },
        fields: { confirmed: 'notes:problems.words' },
      },
    });
    expect(value(await addNote(t.context, colleague, caseId, { text, confirmed: true })).text).toBe(text);
  });

  test('who is named hears of it by mail, without its words, and in the app until they look', async () => {
    const caseId = await world.openCase({ comment: 'x' });
    const given = { text: 'Pieds retrouvés, @Thomas Lebrun', mentions: [colleague.id] };
    expect(value(await addNote(t.context, world.owner, caseId, given)).mentions).toEqual([
      { id: colleague.id, name: 'Thomas Lebrun' },
    ]);
    const mails = await t.context.db
      .selectFrom('mails')
      .selectAll()
      .where('kind', '=', 'case-mention')
      .execute();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to_address: 'thomas@example.com',
      subject: 'Camille vous a nommé dans une note',
    });
    expect(mails[0]?.text).not.toContain('Pieds');
    expect(value(await listMentions(t.context, colleague)).items.map((item) => item.caseId)).toEqual([
      caseId,
    ]);
    expect(value(await listMentions(t.context, world.owner)).items).toEqual([]);
    const elsewhere: Actor = { ...colleague, teams: ['sud'] };
    expect(value(await listMentions(t.context, elsewhere)).items).toEqual([]);
    value(await seeMentions(t.context, colleague, caseId));
    expect(value(await listMentions(t.context, colleague)).items).toEqual([]);
  });

  test('nobody of another organization is named, nor writes', async () => {
    const caseId = await world.openCase({ comment: 'x' });
    const other = await makeCaseWorld(t.context);
    const named = await addNote(t.context, world.owner, caseId, { text: 'x', mentions: [other.owner.id] });
    expect(named).toMatchObject({ problem: { fields: { mentions: 'notes:problems.no-member' } } });
    expect(await addNote(t.context, other.owner, caseId, { text: 'x' })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});
