import type { Person, PersonalData } from '../../../contacts/privacy/personal-data.ts';
import { partsOf } from '../known-names.ts';
import { deleteWordsNamed } from './queries.ts';

/** The part of an address that may be a name; nothing of a number or a code. */
function nameIn(trace: string): string {
  const [local = ''] = trace.split('@');
  return /\d/.test(local) ? '' : local;
}

/** Every word that would name them, now or before a merge. */
const namesOf = ({ name, email, former }: Person): string[] => [
  ...new Set([name ?? '', ...[email ?? '', ...former].map(nameIn)].flatMap(partsOf)),
];

/** A name that somebody taught the corrector goes with its person. Whoever else bears it is known by their case. */
export const personalWords: PersonalData = {
  erase: (tx, person) => deleteWordsNamed(tx, person.orgId, namesOf(person)),
};
