import type { ContactMover } from '../contacts/merging/contact-mover.ts';
import { moveInvitationRows } from './queries.ts';

/** Two contacts were one person: what they were asked goes over, and back. */
export const moveInvitations: ContactMover = { kind: 'invitations', move: moveInvitationRows };
