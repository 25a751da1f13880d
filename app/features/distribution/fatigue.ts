import { localDay } from '../../platform/calendar/local-day.ts';
import type { SkipReason } from './contract.ts';

/** An invitation of the same contact, whatever its survey and channel. */
export interface AskedBefore {
  readonly at: Date;
  /** It has not left yet. */
  readonly queued: boolean;
}

export interface AskingContact {
  readonly hasAddress: boolean;
  readonly suppression: 'opted-out' | 'lost' | 'bounced' | null;
  readonly consent: 'presumed' | 'given' | 'refused';
  /** Those that left or will leave; what was skipped, cancelled or refused tired nobody. */
  readonly asked: readonly AskedBefore[];
}

export interface FatigueLimits {
  /** Calendar days from one invitation to the next; 0 when anybody may be asked at any time. */
  readonly quarantineDays: number;
  /** The zone in which days are counted: the organization's. */
  readonly timeZone: string;
}

export type Ruling =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: SkipReason;
      /** The first day (YYYY-MM-DD) on which the rule would say yes. */
      readonly until?: string;
    };

const DAY_MS = 86_400_000;

const dayNumber = (at: Date, timeZone: string) => Date.parse(localDay(at, timeZone)) / DAY_MS;

/**
 * The one rule that protects people from being asked too often, for all surveys and channels together.
 * Days are counted on the calendar, so that "every 90 days at 9 o'clock" survives a change of hour.
 * An invitation that is still to leave counts like one that has left, before and after `at`.
 */
export function mayAsk(contact: AskingContact, at: Date, limits: FatigueLimits): Ruling {
  if (!contact.hasAddress) return { ok: false, reason: 'no-address' };
  if (contact.suppression === 'opted-out') return { ok: false, reason: 'opted-out' };
  if (contact.suppression === 'lost') return { ok: false, reason: 'lost' };
  if (contact.consent === 'refused') return { ok: false, reason: 'no-consent' };
  if (contact.suppression === 'bounced') return { ok: false, reason: 'bounced' };

  const day = dayNumber(at, limits.timeZone);
  const near = contact.asked
    .map((one) => ({ ...one, day: dayNumber(one.at, limits.timeZone) }))
    .filter((one) => Math.abs(one.day - day) < limits.quarantineDays)
    .sort((a, b) => b.day - a.day);
  const [latest] = near;
  if (latest === undefined) return { ok: true };
  return {
    ok: false,
    reason: near.some((one) => one.queued) ? 'already-queued' : 'quarantine',
    until: new Date((latest.day + limits.quarantineDays) * DAY_MS).toISOString().slice(0, 10),
  };
}
