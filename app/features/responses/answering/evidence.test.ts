import { describe, expect, test } from 'vitest';
import { type FormSigns, judge, type Touch } from './evidence.ts';

const NOW = new Date('2026-06-15T10:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);

const touch = (seconds: number, rest: Partial<Touch> = {}): Touch => ({
  at: ago(seconds),
  kind: 'open',
  score: null,
  signals: [],
  ...rest,
});

const withoutScript: FormSigns = { hasScript: false, gesture: null };
const withoutGesture: FormSigns = { hasScript: true, gesture: null };
const tapped: FormSigns = { hasScript: true, gesture: 'pointerdown 1840' };

/** What taints a link, each alone. */
const TAINTED: readonly [reason: string, touches: readonly Touch[]][] = [
  ['trap', [touch(5, { kind: 'trap' })]],
  ['head', [touch(5, { kind: 'head' })]],
  ['scanner', [touch(5, { signals: ['scanner'] })]],
  ['right-after-delivery', [touch(5, { signals: ['right-after-delivery'] })]],
  ['several-scores', [touch(12, { score: 3 }), touch(5, { score: 4 })]],
  ['several-scores', [touch(5, { score: 4 }), touch(12, { score: 3 }), touch(15, { score: 3 })]],
];

describe('a form without JavaScript', () => {
  test('counts on a link that nothing but people touched', () => {
    expect(judge(withoutScript, [], NOW)).toEqual({ counts: true, by: 'plain' });
    expect(judge(withoutScript, [touch(5, { score: 9 })], NOW).counts).toBe(true);
  });

  test.each(TAINTED)('does not count after %s', (reason, touches) => {
    expect(judge(withoutScript, touches, NOW)).toEqual({ counts: false, reason });
  });

  test.each(TAINTED)('counts again ten minutes after %s', (_reason, touches) => {
    const earlier = touches.map((one) => ({ ...one, at: new Date(one.at.getTime() - 10 * 60_000) }));
    expect(judge(withoutScript, earlier, NOW)).toEqual({ counts: true, by: 'plain' });
  });

  test('nine minutes are not ten', () => {
    expect(judge(withoutScript, [touch(9 * 60, { kind: 'head' })], NOW).counts).toBe(false);
  });

  test('one score opened twice, or two scores slowly, are a person’s', () => {
    expect(judge(withoutScript, [touch(8, { score: 3 }), touch(5, { score: 3 })], NOW).counts).toBe(true);
    expect(judge(withoutScript, [touch(30, { score: 3 }), touch(15, { score: 4 })], NOW).counts).toBe(true);
  });

  test('a mind changed on the page is a person’s: the form’s score is no opened link', () => {
    const touches = [touch(6, { score: 3 }), touch(0, { kind: 'submit', score: 4 })];
    expect(judge(withoutScript, touches, NOW).counts).toBe(true);
  });
});

describe('a form with JavaScript', () => {
  test.each(TAINTED)('counts with a gesture, even after %s', (_reason, touches) => {
    expect(judge(tapped, touches, NOW)).toEqual({ counts: true, by: 'gesture' });
  });

  test('never counts without one', () => {
    expect(judge(withoutGesture, [], NOW)).toEqual({ counts: false, reason: 'no-gesture' });
  });

  test('a gesture that no script could have seen is none', () => {
    const forged: FormSigns = { hasScript: false, gesture: 'pointerdown 1840' };
    expect(judge(forged, [touch(5, { kind: 'head' })], NOW)).toEqual({ counts: false, reason: 'head' });
  });
});
