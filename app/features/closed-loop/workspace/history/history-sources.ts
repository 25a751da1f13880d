import { casesOfPerson } from './cases-of-person.ts';
import { gesturesToPerson } from './gestures-to-person.ts';
import type { HistorySource } from './history-source.ts';
import { invitationsOfPerson } from './invitations-of-person.ts';
import { promisesToPerson } from './promises-to-person.ts';

/** Everything that a person's history is made of, beside their scores and public reviews. */
export const HISTORY_SOURCES: readonly HistorySource[] = [
  invitationsOfPerson,
  casesOfPerson,
  promisesToPerson,
  gesturesToPerson,
];
