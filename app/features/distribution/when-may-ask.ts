import type { OrgId } from '../../platform/actor.ts';
import { instantOf } from '../../platform/calendar/instant-of.ts';
import { localDay } from '../../platform/calendar/local-day.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Contact } from '../contacts/contract.ts';
import type { SkipReason } from './contract.ts';
import type { FatigueLimits } from './fatigue.ts';
import { rulingsOf } from './rulings-of.ts';

/** Office hours begin: a mail of the night is at the bottom of the pile. */
const HOUR = 10;

/** Each date that the rule names is one invitation further on: nobody has more of them ahead. */
const STEPS = 12;

export type WhenMayAsk =
  | { readonly ok: true; readonly at: Date }
  | { readonly ok: false; readonly reason: SkipReason };

/** The first working day from `from` on when the fatigue rule lets a contact be asked, or why none ever does. */
export async function whenMayAsk(
  db: Db,
  orgId: OrgId,
  contact: Contact,
  from: Date,
  limits: FatigueLimits,
): Promise<WhenMayAsk> {
  let at = onWorkday(localDay(from, limits.timeZone), limits.timeZone);
  let reason: SkipReason = 'quarantine';
  for (let step = 0; step < STEPS; step += 1) {
    const ruling = (await rulingsOf(db, orgId, [contact], at, limits)).get(contact.id);
    if (ruling === undefined || ruling.ok) return { ok: true, at };
    reason = ruling.reason;
    if (ruling.until === undefined) break;
    at = onWorkday(ruling.until, limits.timeZone);
  }
  return { ok: false, reason };
}

/** That day, or the Monday after it. */
function onWorkday(day: string, timeZone: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = date.getUTCDay();
  date.setUTCDate(date.getUTCDate() + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
  date.setUTCHours(HOUR);
  return instantOf(date, timeZone);
}
