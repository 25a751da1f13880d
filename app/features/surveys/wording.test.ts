import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../platform/i18n/translate.ts';
import { AUDIENCES, FORMALITIES, KINDS } from './contract.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { type Worded, wordingOf } from './wording.ts';

const plain: Worded = {
  kind: 'nps',
  subject: 'Maison Orsel',
  audience: 'friend-or-colleague',
  formality: 'formal',
  wording: {},
};

/** Every sentence that a customer may read. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as object).flatMap((one) => (typeof one === 'function' ? [] : sentences(one)));
}

const keys = (catalogue: Catalogue, path = ''): string[] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keys(value, `${path}${key}.`),
  );

describe('wording', () => {
  test('the question in French, formal and informal, and in English', () => {
    expect(wordingOf(plain, 'fr').question).toBe(
      'Sur une échelle de 0 à 10, quelle est la probabilité que vous recommandiez Maison Orsel à un ami ou un collègue\u00A0?',
    );
    expect(wordingOf({ ...plain, formality: 'informal' }, 'fr').question).toBe(
      'Sur une échelle de 0 à 10, quelle est la probabilité que tu recommandes Maison Orsel à un ami ou un collègue\u00A0?',
    );
    expect(wordingOf(plain, 'en').question).toBe(
      'On a scale of 0 to 10, how likely are you to recommend Maison Orsel to a friend or colleague?',
    );
    expect(wordingOf(plain, 'fr').ends).toEqual({
      low: '0\u00A0: Pas du tout probable',
      high: '10\u00A0: Extrêmement probable',
    });
  });

  test('CSAT and CES in French, formal and informal, and in English', () => {
    const question = (kind: 'csat' | 'ces', formality: 'formal' | 'informal', locale: 'fr' | 'en') =>
      wordingOf({ ...plain, kind, formality }, locale).question;
    expect(question('csat', 'formal', 'fr')).toBe(
      'Sur une échelle de 1 à 5, quel est votre niveau de satisfaction concernant Maison Orsel\u00A0?',
    );
    expect(question('csat', 'informal', 'fr')).toContain('quel est ton niveau');
    expect(question('csat', 'formal', 'en')).toBe(
      'On a scale of 1 to 5, how satisfied are you with Maison Orsel?',
    );
    expect(question('ces', 'formal', 'fr')).toBe(
      'Sur une échelle de 1 à 7, à quel point êtes-vous d’accord avec cette phrase\u00A0: «\u00A0Maison Orsel m’a facilité la tâche\u00A0»\u00A0?',
    );
    expect(question('ces', 'informal', 'fr')).toContain('à quel point es-tu d’accord');
    expect(question('ces', 'formal', 'en')).toContain(
      '“Maison Orsel made it easy for me to do what I wanted”?',
    );
    expect(wordingOf({ ...plain, kind: 'csat' }, 'fr').ends).toEqual({
      low: '1\u00A0: Pas du tout satisfait',
      high: '5\u00A0: Très satisfait',
    });
    expect(wordingOf({ ...plain, kind: 'ces' }, 'en').ends).toEqual({
      low: '1: Strongly disagree',
      high: '7: Strongly agree',
    });
    expect(Object.keys(wordingOf({ ...plain, kind: 'csat' }, 'fr').reason)).toEqual([
      'not-satisfied',
      'satisfied',
    ]);
  });

  test.each([
    ['friend', 'un ami', 'a friend'],
    ['colleague', 'un collègue', 'a colleague'],
    ['family', 'un membre de votre famille', 'a member of your family'],
    ['close-one', 'un proche', 'someone close to you'],
  ] as const)('audience %s', (audience, french, english) => {
    expect(wordingOf({ ...plain, audience }, 'fr').question).toContain(`à ${french}\u00A0?`);
    expect(wordingOf({ ...plain, audience }, 'en').question).toContain(`to ${english}?`);
  });

  test('asks passives for what they lacked', () => {
    expect(wordingOf(plain, 'fr').reason).toEqual({
      detractor: 'Quelle est la raison principale de votre note\u00A0?',
      passive: 'Qu’est-ce qui vous aurait fait mettre 9 ou 10\u00A0?',
      promoter: 'Quelle est la raison principale de votre note\u00A0?',
    });
  });

  test('every key is there in both languages, but for the tone that English does not have', () => {
    const french = keys(fr).filter((key) => !key.includes('_informal'));
    expect(keys(en).sort()).toEqual(french.sort());
  });

  test('French spacing holds in every sentence', () => {
    for (const text of sentences(fr)) {
      expect(text).not.toMatch(/ [:;?!%»]|« |'/);
      expect(text).not.toMatch(/[^\s\u00A0"/:.{}][?!»]/);
    }
  });

  test('no sentence tells what a score means, or promises an answer by mail', () => {
    for (const locale of ['fr', 'en'] as const) {
      for (const kind of KINDS) {
        for (const audience of AUDIENCES) {
          for (const formality of FORMALITIES) {
            const all = sentences(wordingOf({ ...plain, kind, audience, formality }, locale)).join('\n');
            expect(all).not.toMatch(/d[ée]tract|promot|passi[fv]|NPS|CSAT|Net Promoter|\{\{|wording/i);
            expect(all).not.toMatch(/répond\w* à ce m|reply|répondez par/i);
          }
        }
      }
    }
  });

  test('tu and vous do not meet in one survey', () => {
    for (const kind of KINDS) {
      const family = { ...plain, kind, audience: 'family' as const };
      const informal = sentences(wordingOf({ ...family, formality: 'informal' }, 'fr'));
      expect(informal.filter((text) => /(?<!\p{L})(vous|votre|vos)(?!\p{L})/iu.test(text))).toEqual([]);
      const formal = sentences(wordingOf(family, 'fr'));
      expect(formal.filter((text) => /(?<!\p{L})(tu|te|ta|ton|tes)(?!\p{L})/iu.test(text))).toEqual([]);
    }
  });

  test('own words win, with the subject and the audience filled in once', () => {
    const wording = {
      fr: {
        question: 'Parleriez-vous de {{subject}} à {{audience}} ?',
        low: 'Non',
        thanks: { passive: 'Vu.' },
      },
    };
    const own = wordingOf({ ...plain, subject: '{{audience}} $t(x) <b>', wording }, 'fr');
    expect(own.question).toBe('Parleriez-vous de {{audience}} $t(x) <b> à un ami ou un collègue ?');
    expect(own.ends.low).toBe('0\u00A0: Non');
    expect(own.thanks.passive).toBe('Vu.');
    expect(own.thanks.promoter).toContain('Merci');
    expect(wordingOf({ ...plain, wording }, 'en').low).toBe('Not at all likely');
    const hostile = wordingOf({ ...plain, subject: '$t(surveys:wording.low) {{name}}' }, 'fr').question;
    expect(hostile).toContain('$t(surveys:wording.low) {{name}}');
  });

  test('greets by name, or without', () => {
    const { mail } = wordingOf(plain, 'fr');
    expect(mail.greeting('Mme Garnier')).toBe('Bonjour Mme Garnier,');
    expect(mail.greeting(null)).toBe('Bonjour,');
  });
});
