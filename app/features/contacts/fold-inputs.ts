import type { Locale } from '../../platform/i18n/locale.ts';
import type { ContactInput } from './contract.ts';
import { emailKey } from './email-key.ts';

/** All that one list says of one person. */
export interface FoldedInput {
  externalId: string | null;
  email: string | null;
  emailKey: string | null;
  name: string | null;
  locale: Locale | null;
  timeZone: string | null;
  consent: 'given' | 'refused' | null;
  properties: Record<string, string>;
  /** Places in the list. */
  readonly positions: number[];
}

/**
 * One entry for each person of a list. Who is named with an id is known by it; who is named by
 * address alone is the first one named with that address. The later word holds.
 */
export function foldInputs(inputs: readonly ContactInput[]): FoldedInput[] {
  const people: FoldedInput[] = [];
  const byId = new Map<string, FoldedInput>();
  const byAddress = new Map<string, FoldedInput>();
  const read = inputs.map((input, position) => ({
    input,
    position,
    key: input.email === undefined ? null : emailKey(input.email),
    id: input.externalId?.trim() || null,
  }));
  const named = [...read.filter(({ id }) => id !== null), ...read.filter(({ id }) => id === null)];
  for (const { input, position, key, id } of named) {
    let person = id === null ? (key === null ? undefined : byAddress.get(key)) : byId.get(id);
    if (person === undefined) {
      person = nobody(id);
      people.push(person);
      if (id !== null) byId.set(id, person);
    }
    if (key !== null && !byAddress.has(key)) byAddress.set(key, person);
    add(person, input, key);
    person.positions.push(position);
  }
  return people;
}

const nobody = (externalId: string | null): FoldedInput => ({
  externalId,
  email: null,
  emailKey: null,
  name: null,
  locale: null,
  timeZone: null,
  consent: null,
  properties: {},
  positions: [],
});

function add(person: FoldedInput, input: ContactInput, key: string | null): void {
  if (key !== null) {
    person.email = input.email?.trim() ?? null;
    person.emailKey = key;
  }
  person.name = input.name?.trim() || person.name;
  person.locale = input.locale ?? person.locale;
  person.timeZone = input.timeZone ?? person.timeZone;
  person.consent = input.consent ?? person.consent;
  Object.assign(person.properties, input.properties);
}
