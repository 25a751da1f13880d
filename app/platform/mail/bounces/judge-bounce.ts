import type { DeliveryReport } from './delivery-report.ts';

/** Why a mail came back, each with its sentence among the reasons of `distribution`. */
const BOUNCE_CAUSES = [
  'no-such-address',
  'closed-address',
  'no-such-domain',
  'full-box',
  'server-away',
  'taken-for-spam',
  'too-big',
  'not-accepted',
] as const;

export type BounceCause = (typeof BOUNCE_CAUSES)[number];

/**
 * `hard`: the address takes no mail. `soft`: it may later. `refused`: this mail or its sender is what was
 * refused, which says nothing against the address.
 */
export interface BounceJudgement {
  readonly kind: 'hard' | 'soft' | 'refused';
  readonly cause: BounceCause;
}

const judged = (kind: BounceJudgement['kind'], cause: BounceCause): BounceJudgement => ({ kind, cause });

const UNKNOWN_PERSON =
  /user unknown|unknown (user|recipient|mailbox|address)|no such (user|recipient|mailbox|address|person)|(recipient|address|mailbox|account|user)\b[^.]{0,40}(does not|doesn.t) exist|(recipient|user|mailbox|address)[^.]{0,20} not found|invalid (recipient|mailbox|address)|(adresse|utilisateur|destinataire|bo[iî]te)[^.]{0,40} (inconnue?|inexistante?)|n.existe pas/i;

const FULL =
  /quota|mailbox (is )?full|bo[iî]te[^.]{0,20}pleine|over ?quota|insufficient storage|out of storage/i;

/** Details whose meaning does not follow from their subject alone (RFC 3463, and what servers make of it). */
const BY_DETAIL: Readonly<Record<string, BounceJudgement>> = {
  '1.2': judged('hard', 'no-such-domain'),
  // The address of the sender, ours.
  '1.7': judged('refused', 'not-accepted'),
  '1.8': judged('refused', 'not-accepted'),
  '2.1': judged('hard', 'closed-address'),
  // The field treats a full box as full for now, whatever the class says.
  '2.2': judged('soft', 'full-box'),
  '2.3': judged('refused', 'too-big'),
  '3.2': judged('soft', 'server-away'),
  '3.4': judged('refused', 'too-big'),
  // How Exchange Online says that it knows nobody of that name.
  '4.1': judged('hard', 'no-such-address'),
  '4.4': judged('hard', 'no-such-domain'),
};

const BY_SUBJECT: Readonly<Record<string, BounceJudgement>> = {
  '1': judged('hard', 'no-such-address'),
  '2': judged('hard', 'closed-address'),
  '3': judged('hard', 'not-accepted'),
  '4': judged('soft', 'server-away'),
  '5': judged('refused', 'not-accepted'),
  '6': judged('refused', 'not-accepted'),
  '7': judged('refused', 'taken-for-spam'),
};

/** What a failed delivery means. */
export function judgeBounce({
  status,
  diagnostic,
}: Pick<DeliveryReport, 'status' | 'diagnostic'>): BounceJudgement {
  const words = diagnostic ?? '';
  const enhanced = precise(status, words);
  const reply = /(?:^|\s)([45])(\d\d)(?=[\s-])/.exec(words);
  const isPermanent = (enhanced?.[0] ?? reply?.[1] ?? '5') === '5';
  const detail = enhanced === null ? '' : enhanced.slice(2);
  if (FULL.test(words) || detail === '2.2') return judged('soft', 'full-box');
  if (!isPermanent) return judged('soft', detail === '7.1' ? 'taken-for-spam' : 'server-away');
  if (UNKNOWN_PERSON.test(words)) return judged('hard', 'no-such-address');
  const known = BY_DETAIL[detail] ?? BY_SUBJECT[detail.split('.')[0] ?? ''];
  if (known !== undefined) return known;
  // Storage exceeded: the only reply code of RFC 5321 that is about a full box.
  if (reply?.[2] === '52') return judged('soft', 'full-box');
  return judged('hard', 'not-accepted');
}

/** The code of the report, or the one in the server's words where the report's says nothing (`5.0.0`). */
function precise(status: string | null, words: string): string | null {
  const said = /(?:^|[\s(#-])([45]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? null;
  if (status === null || !/^[45]/.test(status)) return said;
  return /^[45]\.0\.\d+$/.test(status) && said !== null ? said : status;
}
