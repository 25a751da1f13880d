import type { OpenedGuest } from './open-guest.ts';

/** RFC 5545: no line of more bytes; what is longer goes on after a space. */
const LINE_BYTES = 73;

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r?\n/g, '\\n');

const stamp = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > LINE_BYTES) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}

/** The seat that a guest took, for their calendar; null when they took none. */
export function calendarFile({ guest, group, slots, organization }: OpenedGuest, now: Date): string | null {
  const slot = slots.find(({ id }) => id === guest.slotId);
  if (slot === undefined || guest.state !== 'accepted') return null;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Boucle//Focus group//FR',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${guest.id}@boucle`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(slot.startsAt)}`,
    `DTEND:${stamp(slot.endsAt)}`,
    `SUMMARY:${escaped(`${group.title}, ${organization.name}`)}`,
    `DESCRIPTION:${escaped(group.question)}`,
    `LOCATION:${escaped(group.place)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
