import type { ContactInput } from '../contacts/contract.ts';
import { emailKey } from '../contacts/email-key.ts';
import { parseContactList, type RefusedLine } from './contact-list.ts';

/** Somebody to ask, and where the request names them. */
export interface NamedPerson {
  /** Line of the pasted list, or place among the contacts, from 1. */
  readonly line: number;
  readonly input: ContactInput;
}

export interface PeopleReading {
  readonly people: readonly NamedPerson[];
  readonly refused: readonly RefusedLine[];
  readonly duplicates: number;
}

/** The people of a request that pastes a list or names contacts; each once. */
export function readPeople(from: {
  list?: string | undefined;
  contacts?: readonly ContactInput[] | undefined;
}): PeopleReading {
  return from.list === undefined ? readContacts(from.contacts ?? []) : readList(from.list);
}

function readList(text: string): PeopleReading {
  const { contacts, ...rest } = parseContactList(text);
  const people = contacts.map(({ line, email, name, locale }) => ({
    line,
    input: { email, ...(name !== null && { name }), ...(locale !== null && { locale }) },
  }));
  return { people, ...rest };
}

function readContacts(contacts: readonly ContactInput[]): PeopleReading {
  const people: NamedPerson[] = [];
  const refused: RefusedLine[] = [];
  const seen = new Set<string>();
  let duplicates = 0;
  for (const [index, input] of contacts.entries()) {
    const { email, externalId } = input;
    const key = email === undefined ? null : emailKey(email);
    const identity = externalId === undefined ? key : `#${externalId}`;
    if (email !== undefined && key === null) {
      refused.push({ line: index + 1, text: email.slice(0, 80), reason: 'bad-address' });
    } else if (identity === null) {
      refused.push({ line: index + 1, text: input.name?.slice(0, 80) ?? '', reason: 'no-address' });
    } else if (seen.has(identity)) duplicates += 1;
    else {
      seen.add(identity);
      people.push({ line: index + 1, input });
    }
  }
  return { people, refused, duplicates };
}
