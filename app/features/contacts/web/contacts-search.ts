import { z } from 'zod';
import { type ContactFilter, contactFilterSchema, SUPPRESSION_REASONS } from '../contract.ts';

/** What the address of the page says: who is looked for. `filter[NAME]=VALUE` comes beside these. */
export const contactsSearchSchema = z.looseObject({
  q: z.coerce.string().optional().catch(undefined),
  suppressed: z.enum(SUPPRESSION_REASONS).optional().catch(undefined),
  consent: z.enum(['given', 'refused']).optional().catch(undefined),
  account: z.uuid().optional().catch(undefined),
});

export interface ContactsSearch {
  readonly q?: string | undefined;
  readonly suppressed?: string | undefined;
  readonly consent?: string | undefined;
  readonly account?: string | undefined;
  readonly [property: `filter[${string}]`]: string | undefined;
}

const PLAIN = ['q', 'suppressed', 'consent', 'account'] as const;

const PROPERTY = /^filter\[(.{1,60})\]$/;

export interface PropertyFilter {
  readonly key: `filter[${string}]`;
  readonly name: string;
  readonly value: string;
}

/** The properties that the address narrows by. */
export function propertyFilters(search: object): PropertyFilter[] {
  return Object.entries(search).flatMap(([key, given]: [string, unknown]) => {
    const name = PROPERTY.exec(key)?.[1];
    const isText = typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean';
    return name === undefined || !isText ? [] : [{ key: `filter[${name}]`, name, value: String(given) }];
  });
}

/** What the list is asked for; whatever the address says wrong is left out. */
export function filterQuery(address: object): string {
  const search = contactsSearchSchema.parse(address);
  const query = new URLSearchParams();
  for (const name of PLAIN) {
    const value = search[name];
    if (value !== undefined && value !== '') query.set(name, value);
  }
  for (const { key, value } of propertyFilters(address)) query.set(key, value);
  return query.toString();
}

/** The same as a segment keeps it. */
export function filterOf(address: object): ContactFilter {
  const search = contactsSearchSchema.parse(address);
  const properties = propertyFilters(address).map(({ name, value }) => [name, value] as const);
  return contactFilterSchema.parse({
    ...Object.fromEntries(PLAIN.flatMap((name) => (search[name] ? [[name, search[name]]] : []))),
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  });
}

/** A segment as the address says it, in place of all that it says now. */
export function searchOf(filter: ContactFilter, now: object): Partial<ContactsSearch> {
  const { properties = {}, ...plain } = filter;
  const gone = [...PLAIN, ...propertyFilters(now).map(({ key }) => key)].map((key) => [key, undefined]);
  const own = Object.entries(properties).map(([name, value]) => [`filter[${name}]`, value]);
  return { ...Object.fromEntries(gone), ...plain, ...Object.fromEntries(own) };
}
