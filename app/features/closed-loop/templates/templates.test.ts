import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import { setType } from '../types/set-type.ts';
import { blanksOf, firstBlank } from './blanks.ts';
import {
  addStarters,
  changeTemplate,
  createTemplate,
  listTemplates,
  removeTemplate,
} from './change-templates.ts';
import { newTemplateSchema } from './contract.ts';
import { fittingTemplates } from './fitting-templates.ts';
import { STARTERS } from './starter-templates.ts';
import { fillIn, VARIABLE_NAMES, VARIABLES, type VariableValues, variableNamed } from './variables.ts';

const NOTHING = Object.fromEntries(VARIABLES.map((name) => [name, null])) as unknown as VariableValues;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('variables', () => {
  test('are known by their names in both languages, whatever the case, the accents and the spaces', () => {
    for (const names of Object.values(VARIABLE_NAMES)) {
      for (const variable of VARIABLES) expect(variableNamed(names[variable])).toBe(variable);
    }
    for (const name of ['Prénom', 'prenom', ' PRÉNOM ', 'first-name', 'First  Name']) {
      expect(variableNamed(name)).toBe('first-name');
    }
    expect(variableNamed('date')).toBeNull();
  });

  test('what is empty or unknown stays to be seen, and is named', () => {
    const filled = fillIn('Bonjour {{prénom}} {{ date }}, {{moi}}', { ...NOTHING, me: 'Camille' });
    expect(filled).toBe('Bonjour {{prénom}} {{ date }}, Camille');
    expect(blanksOf(filled)).toEqual(['prénom', 'date']);
    expect(firstBlank(filled)).toBe('prénom');
    expect(firstBlank('{ x } {{}} {{\n}}')).toBeNull();
  });

  test('a value is put in once, and never read as a template', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        const filled = fillIn('a {{me}} b', { ...NOTHING, me: text });
        expect(filled).toBe(text.trim() === '' ? 'a {{me}} b' : `a ${text.trim()} b`);
      }),
    );
  });
});

describe('the starter set', () => {
  test('has the same in both languages, each fit to be saved', () => {
    const codes = (locale: string) =>
      STARTERS.filter((one) => one.locale === locale).map(({ code }) => code.slice(3));
    expect(codes('fr')).toEqual(codes('en'));
    expect(codes('fr').length).toBeGreaterThanOrEqual(10);
    for (const { code: _code, ...template } of STARTERS)
      expect(newTemplateSchema.parse(template)).toEqual(template);
  });

  test('promises nothing without a date, and guarantees nothing', () => {
    for (const { body, code } of STARTERS) {
      expect(body, code).not.toMatch(
        /garanti|guarantee|à coup sûr|certainly|sans faute|au plus vite|asap|as soon as/i,
      );
      if (/\{\{(ce qui sera fait|what will be done)\}\}/.test(body))
        expect(body, code).toMatch(/\{\{date\}\}/);
    }
  });

  test('French is set as French is: no plain apostrophe, a no-break space before high signs, vouvoiement', () => {
    for (const { name, subject, body, locale, code } of STARTERS) {
      if (locale !== 'fr') continue;
      const text = `${name}\n${subject}\n${body}`;
      expect(text, code).not.toContain("'");
      expect(text, code).not.toMatch(/[^\u00a0][:;?!»]/);
      expect(text, code).not.toMatch(/(?<!\p{L})(tu|ton|tes|toi)(?!\p{L})/iu);
    }
  });
});

describe('templates of an organization', () => {
  const t = useTestContext(CASE_TEXTS);
  let world: CaseWorld;

  beforeAll(async () => {
    world = await makeCaseWorld(t.context);
  });

  test('the set is added once; one that was removed or rewritten is left alone or comes back alone', async () => {
    const { items } = value(await addStarters(t.context, world.owner));
    expect(items).toHaveLength(STARTERS.length);
    const [first, second] = items;
    const { id: _id, ...rest } = second ?? ({} as never);
    value(await changeTemplate(t.context, world.owner, second?.id ?? '', { ...rest, name: 'À nous' }));
    value(await removeTemplate(t.context, world.owner, first?.id ?? ''));
    expect(value(await listTemplates(t.context, world.owner)).missingStarters).toBe(1);
    const again = value(await addStarters(t.context, world.owner)).items;
    expect(again).toHaveLength(STARTERS.length);
    expect(again.some(({ name }) => name === 'À nous')).toBe(true);
  });

  test('for a case the closest comes first, filled in', async () => {
    const caseId = await world.openCase({ comment: 'Jamais rappelé.' });
    const fits = async () => value(await fittingTemplates(t.context, world.owner, caseId)).items;
    expect((await fits())[0]).toMatchObject({ locale: 'fr', fits: true });
    value(await setType(t.context, world.owner, caseId, { type: 'captive' }));
    const [best, ...others] = await fits();
    expect(best).toMatchObject({ name: 'Captif\u00a0: rendre la main', fits: true });
    expect(best?.body).toMatch(/^Bonjour Client \d+,/);
    expect(best?.body).toMatch(/Camille\nCases \d+$/);
    expect(best?.blanks).toEqual(['la situation exacte', 'les possibilités', 'ce qui sera fait', 'date']);
    expect(others.at(-1)).toMatchObject({ fits: false });
    expect(others.filter(({ fits: fit }) => fit).every(({ locale }) => locale === 'fr')).toBe(true);
  });

  test('only who manages changes them, each organization its own, and a type is a detractor’s', async () => {
    const agent: Actor = { ...world.owner, role: 'agent', scopes: ['read', 'work'] };
    const template = { name: 'x', locale: 'fr', band: null, type: null, subject: 's', body: 'b' } as const;
    expect(await createTemplate(t.context, agent, template)).toMatchObject({
      problem: { code: 'forbidden' },
    });
    const { id } = value(await createTemplate(t.context, world.owner, template));
    const other = await makeCaseWorld(t.context);
    expect(await removeTemplate(t.context, other.owner, id)).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(await changeTemplate(t.context, other.owner, id, template)).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(newTemplateSchema.safeParse({ ...template, band: 'passive', type: 'gone' }).success).toBe(false);
  });
});
