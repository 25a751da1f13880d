import type { ContactMover } from '../contacts/merging/contact-mover.ts';
import { moveResponseRows } from './queries.ts';

/** Two contacts were one person: their answers go over, and back. No figure moves: an answer keeps its dimensions. */
export const moveResponses: ContactMover = { kind: 'responses', move: moveResponseRows };
