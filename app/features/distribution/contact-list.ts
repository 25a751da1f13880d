import type { Locale } from '../../platform/i18n/locale.ts';
import { emailKey } from '../contacts/email-key.ts';

/** A person read from a pasted list. */
export interface ListedContact {
  /** Where the list names them, from 1. */
  readonly line: number;
  readonly email: string;
  readonly name: string | null;
  readonly locale: Locale | null;
}

export type RefusalReason = 'no-address' | 'bad-address' | 'too-long';

export interface RefusedLine {
  readonly line: number;
  /** What the line says, cut where it is long. */
  readonly text: string;
  readonly reason: RefusalReason;
}

export interface ContactList {
  readonly contacts: readonly ListedContact[];
  readonly refused: readonly RefusedLine[];
  /** Addresses named again: each counts once, where it first stands. */
  readonly duplicates: number;
}

/** Longer than any line of a list of people: the paste is something else. */
const LINE_LENGTH = 1_000;
const SHOWN_LENGTH = 80;
const NAME_LENGTH = 200;

const LOCALES: Readonly<Record<string, Locale>> = {
  fr: 'fr',
  'fr-fr': 'fr',
  'fr-ca': 'fr',
  français: 'fr',
  french: 'fr',
  en: 'en',
  'en-gb': 'en',
  'en-us': 'en',
  anglais: 'en',
  english: 'en',
};

/** What the first line of a spreadsheet calls its columns. */
const COLUMNS: Readonly<Record<string, 'email' | 'first' | 'last' | 'locale'>> = {
  'e-mail': 'email',
  email: 'email',
  mail: 'email',
  courriel: 'email',
  adresse: 'email',
  'adresse e-mail': 'email',
  'adresse email': 'email',
  'adresse mail': 'email',
  'email address': 'email',
  name: 'last',
  nom: 'last',
  'nom complet': 'last',
  'full name': 'last',
  'last name': 'last',
  prénom: 'first',
  prenom: 'first',
  'first name': 'first',
  langue: 'locale',
  language: 'locale',
  locale: 'locale',
};

/** `;` and `,` part fields, and so does a tab, but not between quotes or inside < >. */
function fieldsOf(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  const fields = [''];
  let quoted = false;
  let bracketed = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '<') bracketed = true;
    if (character === '>') bracketed = false;
    if (character === separator && !quoted && !bracketed) fields.push('');
    else fields[fields.length - 1] += character;
  }
  return fields.map((field) => field.trim());
}

const unquote = (field: string) =>
  field
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replaceAll('""', '"')
    .trim();

/** `Name <address>`, `mailto:address` or the bare address. */
function addressIn(field: string): { address: string; name: string } | null {
  if (!field.includes('@')) return null;
  const bracketed = /^(.*)<([^<>]*)>\s*$/.exec(field);
  const address = unquote(bracketed?.[2] ?? field).replace(/^mailto:/i, '');
  return { address, name: unquote(bracketed?.[1] ?? '') };
}

type Columns = readonly ('email' | 'first' | 'last' | 'locale' | undefined)[];

function columnsOf(line: string): Columns | null {
  const columns = fieldsOf(line).map((field) => COLUMNS[unquote(field).toLowerCase()]);
  return columns.includes('email') && !line.includes('@') ? columns : null;
}

/** The people of one line: mostly one; several where addresses were copied from a mail. */
function peopleOf(
  line: string,
  columns: Columns | null,
): { address: string; name: string; locale: Locale | null }[] {
  const fields = fieldsOf(line);
  const addresses = fields.flatMap((field) => addressIn(field) ?? []);
  if (addresses.length > 1) return addresses.map((one) => ({ ...one, locale: null }));
  const [only] = addresses;
  if (only === undefined) return [];
  const at = (column: Columns[number]) => fields.filter((_field, i) => columns?.[i] === column).map(unquote);
  const rest = fields.filter((field) => addressIn(field) === null).map(unquote);
  const isLocale = (field: string) => Object.hasOwn(LOCALES, field.toLowerCase());
  const names = columns === null ? rest.filter((field) => !isLocale(field)) : [...at('first'), ...at('last')];
  const locale = (columns === null ? rest : at('locale')).find(isLocale);
  return [
    {
      address: only.address,
      name: only.name || names.filter((name) => name !== '').join(' '),
      locale: locale === undefined ? null : (LOCALES[locale.toLowerCase()] ?? null),
    },
  ];
}

/**
 * Reads a pasted list: `email`, `Name <email>`, `email;name`, `email, name, fr`, or rows of a
 * spreadsheet with or without the names of their columns. Blank lines are passed over.
 */
export function parseContactList(text: string): ContactList {
  const contacts: ListedContact[] = [];
  const refused: RefusedLine[] = [];
  const seen = new Set<string>();
  let duplicates = 0;
  let columns: Columns | null | undefined;

  for (const [index, raw] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const line = raw
      .replaceAll(/[\0\u200b-\u200f\u2060\ufeff]/g, '')
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      .trim();
    if (line === '') continue;
    const refuse = (reason: RefusalReason, shown = line) =>
      refused.push({ line: index + 1, text: shown.slice(0, SHOWN_LENGTH), reason });
    if (line.length > LINE_LENGTH) {
      refuse('too-long');
      continue;
    }
    if (columns === undefined) {
      columns = columnsOf(line);
      if (columns !== null) continue;
    }
    const people = peopleOf(line, columns);
    if (people.length === 0) refuse('no-address');
    for (const { address, name, locale } of people) {
      const key = emailKey(address);
      if (key === null) refuse('bad-address', address);
      else if (seen.has(key)) duplicates += 1;
      else {
        seen.add(key);
        contacts.push({
          line: index + 1,
          email: address,
          name: name === '' ? null : name.slice(0, NAME_LENGTH),
          locale,
        });
      }
    }
  }
  return { contacts, refused, duplicates };
}
