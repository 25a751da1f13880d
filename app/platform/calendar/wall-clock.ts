const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows in a zone: YYYY-MM-DD HH:MM. */
export function wallClock(at: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // Swedish writes dates as YYYY-MM-DD, and the hours of a day from 00 to 23.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}
