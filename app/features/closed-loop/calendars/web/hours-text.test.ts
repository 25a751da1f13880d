import { expect, test } from 'vitest';
import { readHours, writeHours } from './hours-text.ts';

test.each([
  ['9-18', [{ from: 540, to: 1080 }]],
  [
    '9h–12h30, 14h–18h',
    [
      { from: 540, to: 750 },
      { from: 840, to: 1080 },
    ],
  ],
  [
    '9:00–12:30 ; 14:00–18:00',
    [
      { from: 540, to: 750 },
      { from: 840, to: 1080 },
    ],
  ],
  [
    '8h30 à 17h et 18h à 20h',
    [
      { from: 510, to: 1020 },
      { from: 1080, to: 1200 },
    ],
  ],
  ['0:00-24:00', [{ from: 0, to: 1440 }]],
  ['', []],
  ['  ', []],
])('%j is read', (text, hours) => {
  expect(readHours(text)).toEqual(hours);
});

test.each(['9', 'all day', '18-9', '9-25', '9-12, 11-18', '9-12:7', 'x9-18'])('%j is none', (text) => {
  expect(readHours(text)).toBeNull();
});

test('what is written is read again', () => {
  const day = [
    { from: 510, to: 725 },
    { from: 780, to: 1440 },
  ];
  expect(writeHours(day)).toBe('8:30–12:05, 13:00–24:00');
  expect(readHours(writeHours(day))).toEqual(day);
});
