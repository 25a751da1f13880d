import { z } from 'zod';
import { CASE_FILTERS, type CaseFilterName } from '../../views/contract.ts';

export type ListSearch = Partial<Record<CaseFilterName, string>>;

/** What of it becomes what; undefined takes it out. */
export type ListChange = Partial<Record<CaseFilterName, string | undefined>>;

const text = z.coerce.string().min(1).optional().catch(undefined);

const schema = z.object(Object.fromEntries(CASE_FILTERS.map((name) => [name, text])));

/** What an address says of the list, and nothing else. */
export function readSearch(search: object): ListSearch {
  return Object.fromEntries(
    Object.entries(schema.parse(search)).filter(([, value]) => value !== undefined),
  ) as ListSearch;
}

/** Those that wait, unless the address says otherwise. */
export const USUAL_STATUS = 'waiting';

/** Every case, whatever became of it. */
export const ANY_STATUS = 'any';

/** The query of the list and of its export. */
export function listQuery(search: ListSearch): string {
  const { status = USUAL_STATUS, ...rest } = search;
  const query = new URLSearchParams(status === ANY_STATUS ? {} : { status });
  for (const name of CASE_FILTERS) {
    const value = name === 'status' ? undefined : rest[name];
    if (value !== undefined) query.set(name, value);
  }
  return query.toString();
}

/** An ending is that of a closed case: whoever asks for one asks for those, and for no time that runs. */
export const onlyClosed = (ending: string | undefined): ListChange =>
  ending === undefined ? {} : { status: 'closed', due: undefined };

/** Cases that are not closed have no ending to be narrowed by. */
export const withoutEndingUnless = (status: string | undefined): ListChange =>
  status === 'closed' || status === ANY_STATUS ? {} : { outcome: undefined, cause: undefined };

/** Every part of the address as a view says it: what the view does not name is taken out. */
export const viewSearch = (filter: ListSearch): Record<CaseFilterName, string | undefined> =>
  Object.fromEntries(CASE_FILTERS.map((name) => [name, filter[name]])) as Record<
    CaseFilterName,
    string | undefined
  >;

export const isSameSearch = (a: ListSearch, b: ListSearch): boolean => listQuery(a) === listQuery(b);
