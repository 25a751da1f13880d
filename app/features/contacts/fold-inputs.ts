import type { Locale } from '../../platform/i18n/locale.ts';
import type { ContactInput } from './contract.ts';
import { emailKey } from './email-key.ts';
import { type Country, phoneKey } from './phone-key.ts';

/** All that one list says of one person. */
export interface FoldedInput {
  externalId: string | null;
  email: string | null;
  emailKey: string | null;
  phone: string | null;
  phoneKey: string | null;
  accountId: string | null;
  name: string | null;
  locale: Locale | null;
  timeZone: string | null;
  consent: 'given' | 'refused' | null;
  properties: Record<string, string>;
  /** Places in the list. */
  readonly positions: number[];
  /** Those among them that say something which the ones before had not said. */
  readonly telling: number[];
}

/**
 * One entry for each person of a list. Who is named with an id is known by it; who is named by address without
 * an id, or by number with neither, is the first one named with that address or number. The later word holds.
 */
export function foldInputs(
  inputs: readonly ContactInput[],
  country: Country,
  accountIds: readonly (string | null)[],
): FoldedInput[] {
  const people: FoldedInput[] = [];
  const byId = new Map<string, FoldedInput>();
  const byAddress = new Map<string, FoldedInput>();
  const byNumber = new Map<string, FoldedInput>();
  const read = inputs.map((input, position) => ({
    input,
    position,
    key: input.email === undefined ? null : emailKey(input.email),
    number: input.phone === undefined ? null : phoneKey(input.phone, country),
    id: input.externalId?.trim() || null,
  }));
  const rank = ({ id, key }: (typeof read)[number]) => (id !== null ? 0 : key !== null ? 1 : 2);
  for (const { input, position, key, number, id } of read.toSorted((a, b) => rank(a) - rank(b))) {
    let person = id !== null ? byId.get(id) : key !== null ? byAddress.get(key) : byNumber.get(number ?? '');
    if (person === undefined) {
      person = nobody(id);
      people.push(person);
      if (id !== null) byId.set(id, person);
    }
    if (key !== null && !byAddress.has(key)) byAddress.set(key, person);
    if (number !== null && !byNumber.has(number)) byNumber.set(number, person);
    const before = { ...person, properties: { ...person.properties } };
    add(person, input, key, number, accountIds[position] ?? null);
    if (isTold(before, person)) person.telling.push(position);
    person.positions.push(position);
  }
  return people;
}

/** Whether something is said that was not. */
function isTold(before: FoldedInput, after: FoldedInput): boolean {
  const { properties: had, ...said } = before;
  const { properties: has, ...says } = after;
  const changed = <T extends object>(old: T, now: T): boolean =>
    Object.entries(now).some(([name, value]) => old[name as keyof T] !== value);
  return changed(said, says) || changed(had, has);
}

const nobody = (externalId: string | null): FoldedInput => ({
  externalId,
  email: null,
  emailKey: null,
  phone: null,
  phoneKey: null,
  accountId: null,
  name: null,
  locale: null,
  timeZone: null,
  consent: null,
  properties: {},
  positions: [],
  telling: [],
});

function add(
  person: FoldedInput,
  input: ContactInput,
  key: string | null,
  number: string | null,
  accountId: string | null,
): void {
  if (key !== null) {
    person.email = input.email?.trim() ?? null;
    person.emailKey = key;
  }
  if (input.phone?.trim()) {
    person.phone = input.phone.trim();
    person.phoneKey = number;
  }
  person.accountId = accountId ?? person.accountId;
  person.name = input.name?.trim() || person.name;
  person.locale = input.locale ?? person.locale;
  person.timeZone = input.timeZone ?? person.timeZone;
  person.consent = input.consent ?? person.consent;
  Object.assign(person.properties, input.properties);
}
