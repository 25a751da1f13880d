/** A moment as files write it: with its own offset, or local to the organization's zone. */
export type DateReading =
  | { readonly kind: 'instant'; readonly at: Date }
  | { readonly kind: 'local'; readonly fields: LocalFields }
  | { readonly kind: 'invalid' }
  /** 3/4/2026: the third of April or the fourth of March. Only a format can tell. */
  | { readonly kind: 'ambiguous' };

export interface LocalFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/;

const TOKENS: Record<string, { pattern: string; field: keyof LocalFields }> = {
  YYYY: { pattern: '(\\d{4})', field: 'year' },
  YY: { pattern: '(\\d{2})', field: 'year' },
  MM: { pattern: '(\\d{1,2})', field: 'month' },
  M: { pattern: '(\\d{1,2})', field: 'month' },
  DD: { pattern: '(\\d{1,2})', field: 'day' },
  D: { pattern: '(\\d{1,2})', field: 'day' },
  HH: { pattern: '(\\d{1,2})', field: 'hour' },
  H: { pattern: '(\\d{1,2})', field: 'hour' },
  mm: { pattern: '(\\d{2})', field: 'minute' },
  ss: { pattern: '(\\d{2})', field: 'second' },
};

/**
 * Reads dates in ISO 8601, or in a format of `YYYY YY MM M DD D HH H mm ss` and literal signs. A time that
 * follows a format without hours is read too. Days that a calendar does not have are invalid. `dmy` and `mdy` say
 * only which number comes first, whatever stands between them.
 */
export function dateReader(format: string | null): (text: string) => DateReading {
  if (format === null) return readIso;
  if (format === 'dmy' || format === 'mdy') return orderedReader(format);
  const fields: (keyof LocalFields)[] = [];
  const source = format.trim().replaceAll(/YYYY|YY|MM|M|DD|D|HH|H|mm|ss|[^A-Za-z]|[A-Za-z]/g, (token) => {
    const known = TOKENS[token];
    if (known === undefined) return token.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    fields.push(known.field);
    return known.pattern;
  });
  const time = fields.includes('hour') ? '' : '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?';
  if (time !== '') fields.push('hour', 'minute', 'second');
  const pattern = new RegExp(`^${source}${time}$`);
  return (text) => {
    const match = pattern.exec(text);
    if (match === null) return { kind: 'invalid' };
    const read: Record<string, number> = {};
    fields.forEach((field, i) => {
      read[field] = Number(match[i + 1] ?? 0);
    });
    return local(read);
  };
}

const ORDERED =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:(?:T| |, ?)(\d{1,2})(?:[:h](\d{2}))(?::(\d{2})(?:[.,]\d+)?)?\s*([AP]M)?)?$/i;

function orderedReader(order: 'dmy' | 'mdy'): (text: string) => DateReading {
  return (text) => {
    const match = ORDERED.exec(text);
    if (match === null) return readIso(text);
    const [, first, , second, year, hour = '0', minute = '0', seconds = '0', half] = match;
    const [day, month] = order === 'dmy' ? [first, second] : [second, first];
    return local({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0),
      minute: Number(minute),
      second: Number(seconds),
    });
  };
}

function readIso(text: string): DateReading {
  const match = ISO.exec(text);
  if (match === null) return SLASHED.test(text) ? { kind: 'ambiguous' } : { kind: 'invalid' };
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = match;
  const reading = local({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  });
  if (reading.kind !== 'local' || zone === undefined) return reading;
  const { fields } = reading;
  const utc = Date.UTC(fields.year, fields.month - 1, fields.day, fields.hour, fields.minute, fields.second);
  return { kind: 'instant', at: new Date(utc - offsetMinutes(zone) * 60_000) };
}

function offsetMinutes(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

function local(read: Partial<Record<string, number>>): DateReading {
  const { month = 0, day = 0, hour = 0, minute = 0, second = 0 } = read;
  const given = read.year ?? 0;
  const year = given < 100 ? 2000 + given : given;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  if (!exists || hour > 23 || minute > 59 || second > 59) return { kind: 'invalid' };
  return { kind: 'local', fields: { year, month, day, hour, minute, second } };
}
