import type { ContactMover } from '../../contacts/merging/contact-mover.ts';
import { moveRows, type VoiceTable } from './personal-queries.ts';

const moverOf = (kind: VoiceTable): ContactMover => ({
  kind,
  move: (tx, orgId, from, to, only) => moveRows(tx, kind, orgId, from, to, only),
});

/** Two contacts were one person: what they were asked for and gave goes over, and back. */
export const moveVoices: readonly ContactMover[] = (
  ['asks', 'offer_guests', 'testimonials', 'ambassadors', 'referrals'] as const
).map(moverOf);
