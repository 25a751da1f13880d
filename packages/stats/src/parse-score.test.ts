import { describe, expect, it } from 'vitest';
import { parseScore } from './parse-score.ts';

describe('parseScore', () => {
  it.each([
    ['0', 0],
    ['10', 10],
    ['09', 9],
    ['0000000000000000000000007', 7],
    [' 9\t', 9],
    ['\u00a09\u00a0', 9],
    ['\u202f8\r\n', 8],
    ['\ufeff3', 3],
  ])('reads %j as %d', (text, score) => {
    expect(parseScore(text)).toEqual({ kind: 'score', score });
  });

  it.each([
    '7.0',
    '6.5',
    '6,5',
    '11',
    '-1',
    '+9',
    '9/10',
    'neuf',
    '1e1',
    '0x9',
    '٩',
    '9 9',
    'NA',
    'true',
    '9'.repeat(400),
  ])('refuses %j', (text) => {
    expect(parseScore(text)).toEqual({ kind: 'invalid' });
  });

  it.each(['', ' ', '\u00a0', '\t\n'])('takes blank %j for missing', (text) => {
    expect(parseScore(text)).toEqual({ kind: 'missing' });
  });

  it('takes for missing the tokens of the file, and only these', () => {
    const read = (text: string) => parseScore(text, ['NA', ' None', '99', '0']).kind;
    expect(['NA', ' NA ', 'None', '99', '0'].map(read)).toEqual(Array(5).fill('missing'));
    expect(['na', 'N/A', '9'].map(read)).toEqual(['invalid', 'invalid', 'score']);
  });
});
