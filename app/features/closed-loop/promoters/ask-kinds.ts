/** What a person can be asked for. */
export const ASK_KINDS = ['thanks', 'testimonial', 'referral', 'ambassador', 'offer', 'follow-up'] as const;

export type AskKind = (typeof ASK_KINDS)[number];

/** What is asked for just so. An offer is one of several: it is sent from its own page. */
export const PLAIN_ASKS = ['thanks', 'testimonial', 'referral', 'ambassador', 'follow-up'] as const;

export type PlainAsk = (typeof PLAIN_ASKS)[number];

export interface AskRule {
  /** Whom it may be asked of: who they are by their last score. */
  readonly band: 'promoter' | 'passive';
  /** How long its link may be answered. */
  readonly days: number;
  readonly mailKind: string;
}

export const ASK_RULES: Readonly<Record<AskKind, AskRule>> = {
  thanks: { band: 'promoter', days: 90, mailKind: 'thanks' },
  testimonial: { band: 'promoter', days: 90, mailKind: 'testimonial-request' },
  referral: { band: 'promoter', days: 365, mailKind: 'referral-link' },
  ambassador: { band: 'promoter', days: 90, mailKind: 'ambassador-invitation' },
  offer: { band: 'promoter', days: 365, mailKind: 'promoter-offer' },
  'follow-up': { band: 'passive', days: 60, mailKind: 'passive-follow-up' },
};

/** A score tells what somebody thought then: after this long we do not know any more. */
export const SCORE_MONTHS = 12;

export function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}

/** The same day so many months later, or the last of its month. */
export function monthsAfter(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() + months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(now.getUTCDate(), last));
  return then;
}

const askedOf = (band: AskRule['band']) => PLAIN_ASKS.filter((kind) => ASK_RULES[kind].band === band);

export const ASKED_OF_PROMOTERS = askedOf('promoter');

export const ASKED_OF_PASSIVES = askedOf('passive');
