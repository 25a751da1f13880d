import { isTimeZone } from '../../platform/calendar/local-day.ts';
import type { TabularRecord } from '../../platform/tabular/tabular-record.ts';
import type { AccountInput, ContactInput } from '../contacts/contract.ts';
import { emailKey } from '../contacts/email-key.ts';
import { type Country, phoneKey } from '../contacts/phone-key.ts';
import { readAmount, readLocale, readYes } from './contact-words.ts';
import { type ContactField, type ImportPlan, PROPERTY } from './contract.ts';

export interface ContactRow {
  readonly line: number;
  readonly input: ContactInput;
  /** They said yes; whoever refused before has still refused. */
  readonly consents: boolean;
}

export type ContactReading =
  | { readonly ok: true; readonly row: ContactRow }
  | { readonly ok: false; readonly reason: string; readonly column: number | null; readonly value: string };

export interface ContactRules {
  readonly plan: ImportPlan;
  readonly country: Country;
  readonly decimal: 'comma' | 'point';
}

/** As the contract of contacts has them. */
const MAX = { email: 320, externalId: 200, phone: 60, name: 200, property: 500, account: 200 };
const REVENUE_MAX = 1e15;

const withoutNul = (text: string): string =>
  (text.includes('\u0000') ? text.replaceAll('\u0000', '') : text).toWellFormed();

/** Reads one person from one record. */
export function contactReader({
  plan,
  country,
  decimal,
}: ContactRules): (record: TabularRecord) => ContactReading {
  const columns = new Map(plan.columns.map((one) => [one.field, one.column]));
  const properties = plan.columns.filter(({ field }) => field === PROPERTY);
  const missing = new Map(plan.columns.map((one) => [one.column, new Set(one.missing)]));

  return (record) => {
    const present = (column: number | undefined): string => {
      if (column === undefined) return '';
      const text = withoutNul(record.cells[column] ?? '').trim();
      return missing.get(column)?.has(text) === true ? '' : text;
    };
    const cell = (field: ContactField): string => present(columns.get(field));
    const refuse = (reason: string, field?: ContactField): ContactReading => ({
      ok: false,
      reason,
      column: (field && columns.get(field)) ?? null,
      value: field === undefined ? '' : cell(field),
    });

    const email = cell('email');
    if (email !== '' && (email.length > MAX.email || emailKey(email) === null)) {
      return refuse('invalid-email', 'email');
    }
    const phone = cell('phone');
    if (phone !== '' && (phone.length > MAX.phone || phoneKey(phone, country) === null)) {
      return refuse('invalid-phone', 'phone');
    }
    const externalId = cell('externalId');
    if (externalId.length > MAX.externalId) return refuse('too-long', 'externalId');
    if (email === '' && phone === '' && externalId === '') return refuse('no-identity');

    const consent = cell('consent');
    const says = consent === '' ? null : readYes(consent);
    if (consent !== '' && says === null) return refuse('invalid-consent', 'consent');
    const optOut = cell('optOut');
    const refuses = optOut === '' ? null : readYes(optOut);
    if (optOut !== '' && refuses === null) return refuse('invalid-consent', 'optOut');

    const timeZone = cell('timeZone');
    if (timeZone !== '' && !isTimeZone(timeZone)) return refuse('invalid-time-zone', 'timeZone');
    const written = cell('accountRevenue');
    const revenue = written === '' ? undefined : readAmount(written, decimal);
    if (revenue === null || (revenue ?? 0) > REVENUE_MAX) return refuse('invalid-revenue', 'accountRevenue');
    const name = cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');
    const locale = readLocale(cell('locale'));

    const known: Record<string, string> = {};
    for (const { column, property = '' } of properties) {
      const value = present(column).slice(0, MAX.property);
      if (value !== '') known[property] = value;
    }
    const account = accountOf({
      name: cell('account').slice(0, MAX.account),
      externalId: cell('accountId').slice(0, MAX.externalId),
      ownerEmail: cell('accountOwner').slice(0, MAX.email),
      revenue,
    });
    const input: ContactInput = {
      ...(email !== '' && { email }),
      ...(phone !== '' && { phone }),
      ...(externalId !== '' && { externalId }),
      ...(name !== '' && { name: name.slice(0, MAX.name) }),
      ...(locale !== null && { locale }),
      ...(timeZone !== '' && { timeZone }),
      ...((says === false || refuses === true) && { consent: 'refused' as const }),
      ...(Object.keys(known).length > 0 && { properties: known }),
      ...(account !== null && { account }),
    };
    return { ok: true, row: { line: record.line, input, consents: says === true && refuses !== true } };
  };
}

/** A company that is neither named nor numbered is none. */
function accountOf(given: {
  name: string;
  externalId: string;
  ownerEmail: string;
  revenue: number | undefined;
}): AccountInput | null {
  if (given.name === '' && given.externalId === '') return null;
  return {
    ...(given.name !== '' && { name: given.name }),
    ...(given.externalId !== '' && { externalId: given.externalId }),
    ...(given.ownerEmail !== '' && { ownerEmail: given.ownerEmail }),
    ...(given.revenue !== undefined && { revenue: given.revenue }),
  };
}
