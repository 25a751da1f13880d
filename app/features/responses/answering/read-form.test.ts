import { describe, expect, test } from 'vitest';
import { COMMENT_MAX, readForm } from './read-form.ts';

describe('readForm', () => {
  test.each(['0', '7', '10'])('%s is a score', (score) => {
    expect(readForm('nps', { score }).score).toBe(Number(score));
  });

  test.each(['', '11', '-1', '07', '7.5', ' 7', 'sept', '1e1'])('"%s" is none', (score) => {
    expect(readForm('nps', { score }).score).toBeNull();
  });

  test('two scores are none: nobody chooses two', () => {
    expect(readForm('nps', { score: ['3', '9'] }).score).toBeNull();
  });

  test('a blank reason was asked for, a missing one was not', () => {
    expect(readForm('nps', { comment: ' \r\n ' }).comment).toBeNull();
    expect(readForm('nps', {}).comment).toBeUndefined();
  });

  test('a reason loses its NULs and keeps its lines', () => {
    expect(readForm('nps', { comment: 'un\u0000\r\ndeux' }).comment).toBe('un\ndeux');
  });

  test.each(['pointerdown 12', 'touchstart 0', 'keydown 99999', 'click 5'])(
    '"%s" is a gesture',
    (gesture) => {
      expect(readForm('nps', { gesture }).gesture).toBe(gesture);
    },
  );

  test.each(['', 'x', 'pointerdown', 'mousemove 5', 'pointerdown 5 '])('"%s" is none', (gesture) => {
    expect(readForm('nps', { gesture }).gesture).toBeNull();
  });

  test('the longest reason fits, one character more does not', () => {
    expect(readForm('nps', { comment: 'é'.repeat(COMMENT_MAX) }).isTooLong).toBe(false);
    expect(readForm('nps', { comment: 'é'.repeat(COMMENT_MAX + 1) }).isTooLong).toBe(true);
  });

  test.each([undefined, null, 'score=9', 9, []])('whatever was posted, a form comes out: %j', (body) => {
    expect(readForm('nps', body)).toMatchObject({ score: null, hasScript: false, gesture: null, nonce: '' });
  });
});
