import type { AccountInput } from '../contract.ts';
import { foldText } from '../fold-text.ts';

/** All that one list says of one company. */
export interface FoldedAccount {
  externalId: string | null;
  name: string | null;
  nameKey: string | null;
  revenue: number | null;
  ownerEmail: string | null;
  /** Places in the list. */
  readonly positions: number[];
}

/**
 * One entry for each company of a list: known by its id, else by its name, as the first one of that name. The
 * later word holds; who is nobody is left out.
 */
export function foldAccounts(inputs: readonly (AccountInput | undefined)[]): FoldedAccount[] {
  const companies: FoldedAccount[] = [];
  const byId = new Map<string, FoldedAccount>();
  const byName = new Map<string, FoldedAccount>();
  const read = inputs.flatMap((input, position) => {
    const id = input?.externalId?.trim() || null;
    const key = foldText(input?.name ?? '') || null;
    return input === undefined || (id === null && key === null) ? [] : [{ input, position, id, key }];
  });
  const named = [...read.filter(({ id }) => id !== null), ...read.filter(({ id }) => id === null)];
  for (const { input, position, id, key } of named) {
    let company = id === null ? byName.get(key ?? '') : byId.get(id);
    if (company === undefined) {
      company = { externalId: id, name: null, nameKey: null, revenue: null, ownerEmail: null, positions: [] };
      companies.push(company);
      if (id !== null) byId.set(id, company);
    }
    if (key !== null && !byName.has(key)) byName.set(key, company);
    company.name = input.name?.trim() || company.name;
    company.nameKey = key ?? company.nameKey;
    company.revenue = input.revenue === undefined ? company.revenue : Math.round(input.revenue);
    company.ownerEmail = input.ownerEmail?.trim().toLowerCase() || company.ownerEmail;
    company.positions.push(position);
  }
  return companies;
}
