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
    if (add(person, input, key, number, accountIds[position] ?? null)) person.telling.push(position);
    person.positions.push(position);
  }
  return people;
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

/** Whether something is said that was not. */
function add(
  person: FoldedInput,
  input: ContactInput,
  key: string | null,
  number: string | null,
  accountId: string | null,
): boolean {
  let isTold = false;
  const say = <K extends keyof FoldedInput>(name: K, value: FoldedInput[K]): void => {
    if (person[name] === value) return;
    person[name] = value;
    isTold = true;
  };
  if (key !== null) {
    say('email', input.email?.trim() ?? null);
    say('emailKey', key);
  }
  if (input.phone?.trim()) {
    say('phone', input.phone.trim());
    say('phoneKey', number);
  }
  say('accountId', accountId ?? person.accountId);
  say('name', input.name?.trim() || person.name);
  say('locale', input.locale ?? person.locale);
  say('timeZone', input.timeZone ?? person.timeZone);
  say('consent', input.consent ?? person.consent);
  for (const name in input.properties) {
    const value = input.properties[name] as string;
    isTold ||= person.properties[name] !== value;
    person.properties[name] = value;
  }
  return isTold;
}
