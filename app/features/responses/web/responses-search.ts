import { z } from 'zod';
import { daySchema } from '../../../platform/calendar/day-schema.ts';
import { BANDS } from '../../surveys/contract.ts';

export const RESPONSE_TABS = ['counted', 'provisional', 'excluded'] as const;

export type ResponseTab = (typeof RESPONSE_TABS)[number];

const day = daySchema().optional().catch(undefined);

/** What the address of the page says; whatever it says wrong is left out. */
export const responsesSearchSchema = z.looseObject({
  survey: z.coerce.string().min(1).optional().catch(undefined),
  state: z.enum(RESPONSE_TABS).optional().catch(undefined),
  band: z.enum(BANDS).optional().catch(undefined),
  series: z.coerce
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
  from: day,
  to: day,
  q: z.coerce.string().trim().min(1).max(200).optional().catch(undefined),
});

export interface ResponsesSearch {
  readonly survey?: string | undefined;
  readonly state?: string | undefined;
  readonly band?: string | undefined;
  readonly series?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly [property: `filter[${string}]`]: string | undefined;
}

const FILTERS = ['survey', 'band', 'series', 'from', 'to', 'q'] as const;

export const readSearch = (address: object): ResponsesSearch =>
  responsesSearchSchema.parse(address) as ResponsesSearch;

export interface PropertyFilter {
  readonly key: `filter[${string}]`;
  readonly name: string;
  /** Blank: the answers without this property. */
  readonly value: string;
}

const PROPERTY = /^filter\[(.{1,60})\]$/;

/** The properties that the address narrows by, as the home screen writes them. */
export function propertyFilters(search: object): PropertyFilter[] {
  return Object.entries(search).flatMap(([key, given]: [string, unknown]) => {
    const name = PROPERTY.exec(key)?.[1];
    const isText = typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean';
    return name === undefined || !isText ? [] : [{ key: `filter[${name}]`, name, value: String(given) }];
  });
}

/** The query that the lists and their counts share; the tab itself is not in it. */
export function filterQuery(search: ResponsesSearch): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) {
    const value = search[name];
    if (value !== undefined) query.set(name, value);
  }
  for (const { key, value } of propertyFilters(search)) query.set(key, value);
  return query.toString();
}
