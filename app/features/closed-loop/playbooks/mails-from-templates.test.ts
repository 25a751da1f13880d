import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { changeTemplate, createTemplate, removeTemplate } from '../templates/change-templates.ts';
import type { NewTemplate } from '../templates/contract.ts';
import templatesEn from '../templates/messages/en.json' with { type: 'json' };
import templatesFr from '../templates/messages/fr.json' with { type: 'json' };
import { activatePlaybook } from './activate-playbook.ts';
import { carryOnDueRuns } from './carry-on-due-runs.ts';
import { definitionSchema } from './contract.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { pausePlaybook } from './pause-playbook.ts';
import {
  answer,
  answerAndFollow,
  bandPlaybook,
  makeActive,
  makeOrganization,
  value,
} from './testing/playbook-world.ts';
import { tryPlaybook } from './try-playbook.ts';
import { createPlaybook } from './write-playbook.ts';

const world = useTestContext({
  playbooks: { fr, en },
  templates: { fr: templatesFr, en: templatesEn },
});
let made = 0;
let actor: Actor;

beforeEach(async () => {
  made += 1;
  actor = await makeOrganization(world.context, `Mails ${made}`);
}, 60_000);

const DETRACTORS: NewTemplate = {
  name: 'Sorry',
  locale: 'fr',
  band: 'detractor',
  type: null,
  subject: 'Votre note de {{note}}',
  body: 'Bonjour {{prénom}},\n\nNous vous avons lu.\n\n{{moi}}\n{{organisation}}',
};
const ENGLISH: NewTemplate = { ...DETRACTORS, name: 'English', locale: 'en', subject: 'Your score' };
const ANYBODY: NewTemplate = { ...DETRACTORS, name: 'Anybody', band: null, subject: 'Merci' };

const template = async (input: NewTemplate) => value(await createTemplate(world.context, actor, input)).id;

const sending = (...templateIds: string[]) => bandPlaybook('detractor', [{ kind: 'send', templateIds }]);

const written = async (templateIds: string[]) =>
  value(await createPlaybook(world.context, actor, { name: 'Letters', definition: sending(...templateIds) }));

async function mails(): Promise<{ subject: string; text: string }[]> {
  const { rows } = await sql<{ subject: string; text: string }>`
    SELECT subject, text FROM mails WHERE org_id = ${actor.orgId} AND kind = 'playbook-mail' ORDER BY id`.execute(
    world.context.db,
  );
  return rows;
}

async function skipped(): Promise<(string | null)[]> {
  const { rows } = await sql<{ reason: string | null }>`
    SELECT reason FROM playbook_run_steps WHERE org_id = ${actor.orgId} ORDER BY run_id`.execute(
    world.context.db,
  );
  return rows.map(({ reason }) => reason);
}

const speaks = (email: string, locale: 'fr' | 'en') =>
  sql`UPDATE contacts SET locale = ${locale} WHERE org_id = ${actor.orgId} AND email = ${email}`.execute(
    world.context.db,
  );

describe('a mail from templates', () => {
  test('is the one that fits its reader best, filled in as colleagues’ letters are', async () => {
    const ids = [await template(ANYBODY), await template(ENGLISH), await template(DETRACTORS)];
    await makeActive(world.context, actor, sending(...ids));
    await answerAndFollow(world.context, actor, 3, 'a@example.com');
    await carryOnDueRuns(world.context);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Votre note de 3');
    expect(mail?.text).toContain('Bonjour Alix,\n\nNous vous avons lu.\n\nCamille Reynaud\nMails');
  });

  test('shows before it is activated whom each template would reach', async () => {
    const ids = [await template(DETRACTORS), await template(ENGLISH)];
    const { id } = await written(ids);
    for (const email of ['a@example.com', 'b@example.com']) await answer(world.context, actor, 2, email);
    await speaks('b@example.com', 'en');
    const { steps } = value(await tryPlaybook(world.context, actor, id));
    expect(
      steps[0]?.chosen.map(({ template: { name }, count, people }) => [name, count, people.length]),
    ).toEqual(
      expect.arrayContaining([
        ['Sorry', 1, 1],
        ['English', 1, 1],
      ]),
    );
    expect(steps[0]?.chosen[0]?.people[0]?.name).toBe('Alix Martin');
    expect(await mails()).toEqual([]);
  });

  test('that fits nobody, or names what is not known, is passed over', async () => {
    const only = await template({ ...DETRACTORS, band: 'promoter' });
    await makeActive(world.context, actor, sending(only));
    await answerAndFollow(world.context, actor, 3, 'a@example.com');
    await carryOnDueRuns(world.context);
    expect([await skipped(), await mails()]).toEqual([['no-template'], []]);
    value(await changeTemplate(world.context, actor, only, { ...DETRACTORS, body: '{{commentaire}}' }));
    await answerAndFollow(world.context, actor, 3, 'b@example.com');
    await carryOnDueRuns(world.context);
    expect([await skipped(), await mails()]).toEqual([['no-template', 'empty-variable'], []]);
  });

  test('needs nobody’s hand: a place that only a person fills in is refused, and names the template', async () => {
    const byHand = await template({ ...DETRACTORS, body: 'Je vous appelle le {{date}}.' });
    const refused = await createPlaybook(world.context, actor, { name: 'L', definition: sending(byHand) });
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        fields: { 'definition.steps.0.templateIds': 'playbooks:problems.template-by-hand' },
        values: { template: 'Sorry', blank: '{{date}}' },
      },
    });
    const sound = await template(DETRACTORS);
    await makeActive(world.context, actor, sending(sound));
    expect(
      await changeTemplate(world.context, actor, sound, { ...DETRACTORS, body: '{{date}}' }),
    ).toMatchObject({
      ok: false,
      problem: { fields: { body: 'templates:problems.by-itself' }, values: { blank: '{{date}}' } },
    });
  });

  test('is not activated when a template changed or went since its dry run', async () => {
    const { context, clock } = world;
    const id = await template(DETRACTORS);
    const playbook = await written([id]);
    const activate = () =>
      activatePlaybook(context, actor, playbook.id, { version: playbook.version, alsoPast: 'none' });
    value(await tryPlaybook(context, actor, playbook.id));
    clock.advance(1000);
    value(await changeTemplate(context, actor, id, { ...DETRACTORS, subject: 'Autre' }));
    expect(await activate()).toMatchObject({
      ok: false,
      problem: { message: 'playbooks:problems.template-changed', values: { template: 'Sorry' } },
    });
    value(await tryPlaybook(context, actor, playbook.id));
    value(await removeTemplate(context, actor, id));
    expect(await activate()).toMatchObject({
      ok: false,
      problem: { message: 'playbooks:problems.template-gone' },
    });
  });

  test('keeps its template while it is active, and lets go of it once paused', async () => {
    const { context } = world;
    const id = await template(DETRACTORS);
    const playbook = await makeActive(context, actor, sending(id));
    expect(await removeTemplate(context, actor, id)).toMatchObject({
      ok: false,
      problem: { message: 'templates:problems.sent-by-itself', values: { playbook: 'A playbook' } },
    });
    value(await pausePlaybook(context, actor, playbook.id, { runs: 'stop' }));
    value(await removeTemplate(context, actor, id));
  });

  test('is made of templates or of words of its own, never of both or of neither', () => {
    const texts = { fr: { subject: 'S', body: 'B' } };
    const id = '018f0000-0000-7000-8000-000000000000';
    const isSound = (step: object) =>
      definitionSchema.safeParse({ ...sending(), steps: [{ kind: 'send', ...step }] }).success;
    expect([{ texts }, { templateIds: [id] }].map(isSound)).toEqual([true, true]);
    expect([{}, { texts: {} }, { templateIds: [] }, { texts, templateIds: [id] }].map(isSound)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
