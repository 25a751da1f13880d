const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return format;
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const shown = formatFor(timeZone).format(new Date(instant));
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which a zone's clocks show a local time, given as if it were UTC. An hour that the
 * clocks skip is taken after the jump; one that they show twice, the first time.
 */
export function instantOf(local: Date, timeZone: string): Date {
  const wanted = local.getTime();
  const earlier = wanted - offsetAt(wanted - 86_400_000, timeZone);
  const later = wanted - offsetAt(wanted + 86_400_000, timeZone);
  const candidates = [earlier, later].filter((instant) => instant + offsetAt(instant, timeZone) === wanted);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : Math.max(earlier, later));
}
