import type { PersonalData } from '../contacts/privacy/personal-data.ts';
import { tracesOf } from '../contacts/privacy/personal-data.ts';
import { forgetCells } from './personal-queries.ts';

/** Refused lines and first rows quote the file; the cells that name this person are emptied. */
export const personalImports: Pick<PersonalData, 'erase'> = {
  erase: (tx, person) => forgetCells(tx, person.orgId, tracesOf(person)),
};
