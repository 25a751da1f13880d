import { calendarFile } from '../../../platform/calendar/calendar-file.ts';
import type { OpenedGuest } from './open-guest.ts';

/** The seat that a guest took, for their calendar; null when they took none. */
export function seatFile({ guest, group, slots, organization }: OpenedGuest, now: Date): string | null {
  const slot = slots.find(({ id }) => id === guest.slotId);
  if (slot === undefined || guest.state !== 'accepted') return null;
  const { startsAt, endsAt } = slot;
  const title = `${group.title}, ${organization.name}`;
  return calendarFile(
    { id: guest.id, startsAt, endsAt, title, text: group.question, place: group.place },
    now,
  );
}
