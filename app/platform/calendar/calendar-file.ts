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

export interface CalendarEvent {
  /** The same for the same event, however often it is taken over. */
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly text: string;
  readonly place: string;
}

/** One event, for somebody's calendar. */
export const calendarFile = (event: CalendarEvent, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Boucle//Invitation//FR',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${event.id}@boucle`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(event.startsAt)}`,
    `DTEND:${stamp(event.endsAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.text)}`,
    `LOCATION:${escaped(event.place)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
