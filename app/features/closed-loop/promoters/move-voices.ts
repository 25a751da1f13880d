import type { ContactMover } from '../../contacts/merging/contact-mover.ts';
import { moveRows } from './personal-queries.ts';

const moverOf = (kind: 'asks' | 'testimonials'): ContactMover => ({
  kind,
  move: (tx, orgId, from, to, only) => moveRows(tx, kind, orgId, from, to, only),
});

/** Two contacts were one person: what they were asked for and gave goes over, and back. */
export const moveVoices: readonly ContactMover[] = [moverOf('asks'), moverOf('testimonials')];
