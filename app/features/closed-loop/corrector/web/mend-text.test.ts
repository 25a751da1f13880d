import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../contract.ts';
import { mendAll, shownWords } from './mend-text.ts';
import { shiftFindings } from './shift-findings.ts';

const finding = (
  start: number,
  end: number,
  proposal: string,
  kind: Finding['kind'] = 'spelling',
): Finding => ({
  start,
  end,
  kind,
  message: '',
  proposals: [proposal],
});

const apply = (text: string, change: { start: number; end: number; text: string }): string =>
  text.slice(0, change.start) + change.text + text.slice(change.end);

describe('all corrections', () => {
  test('are one change, and leave the tone to its writer', () => {
    const text = 'Nous somes au SAV, vos apels aussi.';
    const change = mendAll(text, [
      finding(5, 10, 'sommes'),
      finding(14, 17, 'service', 'tone'),
      finding(23, 28, 'appels'),
    ]);
    expect(change === null ? null : apply(text, change)).toBe('Nous sommes au SAV, vos appels aussi.');
  });

  test('are nothing when none has a proposal', () => {
    expect(mendAll('x', [{ ...finding(0, 1, ''), proposals: [] }])).toBeNull();
  });
});

describe('findings of a text that was written on', () => {
  test('still show the same words', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.nat(40),
        fc.nat(40),
        fc.string({ maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(6)), { maxLength: 6 }),
        (text, at, cut, typed, places) => {
          const start = Math.min(at, text.length);
          const end = Math.min(start + cut, text.length);
          const after = text.slice(0, start) + typed + text.slice(end);
          const findings = places
            .map(([from, length]) =>
              finding(Math.min(from, text.length), Math.min(from + length + 1, text.length), 'x'),
            )
            .filter((one) => one.end > one.start);
          for (const moved of shiftFindings(findings, text, after)) {
            const shown = after.slice(moved.start, moved.end);
            expect(findings.some((one) => text.slice(one.start, one.end) === shown)).toBe(true);
          }
        },
      ),
    );
  });

  test('move with what is typed before them, stay with what is typed after, go when they are typed in', () => {
    const text = 'Vos apels. Nous somes là.';
    const findings = [finding(4, 9, 'appels'), finding(16, 21, 'sommes')];
    const at = (after: string) => shiftFindings(findings, text, after).map(({ start }) => start);
    expect(at(`Oh, ${text}`)).toEqual([8, 20]);
    expect(at(`${text} Bien.`)).toEqual([4, 16]);
    expect(at('Vos appels. Nous somes là.')).toEqual([17]);
  });
});

test('a fault of spaces is shown with its neighbours', () => {
  expect(shownWords('avons  reçu', finding(5, 7, ' '), ' ')).toEqual({
    was: 'avons  reçu',
    becomes: 'avons reçu',
  });
  expect(shownWords('vos apels', finding(4, 9, 'appels'), 'appels')).toEqual({
    was: 'apels',
    becomes: 'appels',
  });
});
