import { expect, it } from 'vitest';
import type { OrganizationSettings } from '../contract.ts';
import { changesOf } from './settings-draft.ts';

const settings: OrganizationSettings = {
  name: 'Maison Orsel',
  slug: 'maison-orsel',
  locale: 'fr',
  timeZone: 'Europe/Paris',
  isDemo: false,
  quarantineDays: 90,
  minNToShow: 10,
  minNToCompare: 30,
  senderName: 'Maison Orsel',
  postalAddress: '',
  retentionMonths: 36,
  twoFactorRequired: false,
};

it('sends only what differs, numbers as numbers', () => {
  const typed = { name: 'Maison Orsel', quarantineDays: ' 60 ', minNToShow: '10', timeZone: 'Asia/Tokyo' };
  expect(changesOf(typed, settings)).toEqual({ quarantineDays: 60, timeZone: 'Asia/Tokyo' });
});

it('sends what is no number as it was typed, so that the server names the field', () => {
  expect(changesOf({ quarantineDays: 'douze', minNToShow: '' }, settings)).toEqual({
    quarantineDays: 'douze',
    minNToShow: '',
  });
});
