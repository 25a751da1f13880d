import { beforeAll, describe, expect, test } from 'vitest';
import { Checker } from './checker.ts';
import { cleanSentences, faults, scoreOf } from './corpus.ts';
import type { Checked } from './finding.ts';

/** The people of the sentences, whom the corrector would know by their case and their organization. */
const NAMES = ['haddad', 'okafor', 'lebrun', 'delattre', 'benali', 'orsel', 'perrot', 'nunes'];
const MAX_FALSE_ALARMS = 0.01;

describe.each([
  { language: 'fr', cleans: 200, faulty: 180, recall: 0.95 },
  { language: 'en', cleans: 100, faulty: 50, recall: 0.95 },
] as const)('the sentences in $language', ({ language, cleans, faulty, recall }) => {
  let check: (text: string) => Checked;
  beforeAll(async () => {
    const checker = await Checker.load(language, Number.POSITIVE_INFINITY);
    check = (text) => checker.check({ text, language, known: NAMES, isUnhappy: false });
  });

  const parts = ['', 'held-out.'] as const;
  const clean = parts.flatMap((part) => cleanSentences(language, part));
  const wrong = parts.flatMap((part) => faults(language, part));

  test('raise fewer than 1 % false alarms', () => {
    const { falseAlarms } = scoreOf(check, clean, []);
    expect(clean.length).toBeGreaterThanOrEqual(cleans);
    expect(falseAlarms.length / clean.length, falseAlarms.join('\n')).toBeLessThan(MAX_FALSE_ALARMS);
  });

  test('that are wrong are put right by the first proposal', () => {
    const { first, missed } = scoreOf(check, [], wrong);
    expect(wrong.length).toBeGreaterThanOrEqual(faulty);
    expect(first / wrong.length, missed.map((one) => one.sentence).join('\n')).toBeGreaterThanOrEqual(recall);
  });
});

describe('in French', () => {
  let checker: Checker;
  beforeAll(async () => {
    checker = await Checker.load('fr', Number.POSITIVE_INFINITY);
  });
  const found = (text: string, isUnhappy = false) =>
    checker
      .check({ text, language: 'fr', known: [], isUnhappy })
      .findings.map(({ start, end, proposals }) => [text.slice(start, end), proposals[0] ?? '']);
  const rules = (text: string, isUnhappy = false) =>
    checker.check({ text, language: 'fr', known: [], isUnhappy }).findings.map(({ rule }) => rule);

  test('six faults of one sentence, each with its word', () => {
    const text = 'Nous somes désolé que votre commande ai été livrer en retard malgrés vos apels';
    expect(found(text)).toEqual([
      ['somes', 'sommes'],
      ['désolé', 'désolés'],
      ['ai', 'ait'],
      ['livrer', 'livrée'],
      ['malgrés', 'malgré'],
      ['apels', 'appels'],
    ]);
  });

  test('what is written to an unhappy customer shows that they were heard', () => {
    const cold = 'Votre colis sera livré samedi 21 novembre entre 8 h et 12 h à votre adresse de Lyon.';
    expect(rules(cold, true)).toEqual(['acknowledgement']);
    expect(rules(cold)).toEqual([]);
    expect(rules(`Je suis navrée de ce retard. ${cold}`, true)).toEqual([]);
  });

  test.each([
    ['Vous n’avez pas répondu à notre message.', 'blame', 'harsh'],
    ['Comme je vous l’ai déjà dit, le colis est parti.', 'blame', 'harsh'],
    ['Nous garantissons une livraison demain.', 'over-promise', 'calm'],
    ['Il arrivera à coup sûr demain.', 'over-promise', 'calm'],
    ['C’est VRAIMENT IMPORTANT pour nous.', 'shouting', 'harsh'],
    ['Votre colis est parti\u00a0!!', 'marks', 'harsh'],
    ['Le SAV vous appellera demain.', 'jargon', 'calm'],
  ])('%s', (text, rule, tone) => {
    const checked = checker.check({ text, language: 'fr', known: [], isUnhappy: false });
    expect(checked.findings.map((one) => one.rule)).toEqual([rule]);
    expect(checked.tone).toBe(tone);
  });

  test('addresses, codes and variables are not judged', () => {
    expect(
      found('Suivez https://exemple.fr/a?b=c!d ou écrivez à sav@exemple.fr, code KX-2291, {{prénom}}.'),
    ).toEqual([]);
  });

  test('findings lie in the text, in order, without overlaps', () => {
    const text = '  NOUS somes désolé !!  "vos apels" ,malgrés  l\'attente... il a été livrer?';
    const { findings } = checker.check({ text, language: 'fr', known: [], isUnhappy: false });
    expect(findings.length).toBeGreaterThan(5);
    let last = 0;
    for (const { start, end } of findings) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      last = end;
    }
  });
});
