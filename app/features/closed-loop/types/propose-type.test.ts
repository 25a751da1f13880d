import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DETRACTOR_TYPES } from './detractor-type.ts';
import { proposeType } from './propose-type.ts';
import { KNOWN_COMMENTS, type LabelledComment } from './testing/labelled-comments.ts';
import { UNSEEN_COMMENTS } from './testing/unseen-comments.ts';

const typeOf = (comment: string) => proposeType(comment)?.type ?? 'none';
const wordsOf = (comment: string) =>
  proposeType(comment)?.words.map(({ start, end }) => comment.slice(start, end)) ?? [];

function judge(comments: readonly LabelledComment[]) {
  const judged = comments.map(([label, comment]) => ({ label, said: typeOf(comment), comment }));
  return {
    right: judged.filter(({ label, said }) => label === said).length / judged.length,
    wrong: judged.filter(({ label, said }) => said !== 'none' && said !== label),
  };
}

describe('what a comment seems to say', () => {
  test('the comments that its cues were written from are all read right', () => {
    for (const [label, comment] of KNOWN_COMMENTS)
      expect([comment, typeOf(comment)]).toEqual([comment, label]);
  });

  test('of those that no cue was written from, at least nine in ten; what it does not know it leaves open', () => {
    const { right, wrong } = judge(UNSEEN_COMMENTS);
    expect(UNSEEN_COMMENTS.length + KNOWN_COMMENTS.length).toBeGreaterThanOrEqual(120);
    expect(right).toBeGreaterThanOrEqual(0.9);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['Je ne pars pas.', 'none'],
    ['Je pars pas, mais quel accueil.', 'none'],
    ['Je n’ai jamais pensé à résilier.', 'none'],
    ['I would never switch to another bank.', 'none'],
    ['We are not looking for an alternative.', 'none'],
    // What is denied in one thought is not denied in the next.
    ['Vous ne répondez pas, je pense résilier.', 'looking'],
    ['You did not call, so I am thinking of leaving.', 'looking'],
    // "Sans doute" denies nothing, and what denies itself is meant.
    ['Je vais sans doute résilier.', 'looking'],
    ['I never have a choice: no alternative here.', 'captive'],
  ])('a denial is heard: %s', (comment, type) => {
    expect(typeOf(comment)).toBe(type);
  });

  test('the words that made it think so are those of the comment, accents and apostrophes included', () => {
    expect(wordsOf('Bonjour. J’ai résilié hier ; contrat rompu.')).toEqual(['J’ai résilié', 'contrat rompu']);
    expect(wordsOf('I’m looking for an alternative, sorry.')).toEqual(['looking for an alternative']);
  });

  test('as much for one type as for another: nothing', () => {
    expect(typeOf('Monopole. Trop tard, j’ai résilié.')).toBe('none');
  });

  test('no comment, no proposal', () => {
    expect(proposeType(null)).toBeNull();
    expect(proposeType('')).toBeNull();
  });

  test('whatever is written, the words lie in the comment, in order and apart', () => {
    const pieces = fc.constantFrom(
      ...KNOWN_COMMENTS.map(([, comment]) => comment),
      '\u{1F642}',
      'Œuf',
      '\r\n',
      'İ',
      'ﬁ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 6 }), (parts) => {
        const comment = parts.join(' ');
        const proposed = proposeType(comment);
        if (proposed === null) return;
        expect(DETRACTOR_TYPES).toContain(proposed.type);
        let from = 0;
        for (const { start, end } of proposed.words) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(comment.length);
      }),
    );
  });

  test('a comment made to be slow is read at once', () => {
    const hostile = `${'si '.repeat(60_000)}je ${'chez '.repeat(60_000)}`;
    expect(typeOf(hostile)).toBe('none');
  });
});
