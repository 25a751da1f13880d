import type { ContactMover } from '../contacts/merging/contact-mover.ts';
import { moveCaseRows } from './queries.ts';

/** Two contacts were one person: their cases go over, and back. */
export const moveCases: ContactMover = { kind: 'cases', move: moveCaseRows };
