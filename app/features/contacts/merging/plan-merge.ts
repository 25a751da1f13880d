import type { Contact } from '../contract.ts';
import { type Country, phoneKey } from '../phone-key.ts';
import type { ContactDetails } from '../update-queries.ts';

export interface Alias {
  readonly kind: 'external-id' | 'email' | 'phone';
  readonly key: string;
}

export interface MergePlan {
  /** What the one who stays is afterwards. */
  readonly result: ContactDetails;
  /** Keys of the other one that find the one who stays from now on. */
  readonly aliases: readonly Alias[];
}

/** The survivor's word holds; the other one fills the gaps. Who refused in one of the two has refused. */
export function planMerge(survivor: Contact, merged: Contact, country: Country): MergePlan {
  const byEmail = survivor.emailKey === null ? merged : survivor;
  const isSameNumber = survivor.phone === null || phoneKey(survivor.phone, country) === merged.phoneKey;
  const result: ContactDetails = {
    externalId: survivor.externalId ?? merged.externalId,
    email: byEmail.email,
    emailKey: byEmail.emailKey,
    phone: survivor.phone ?? merged.phone,
    phoneKey: survivor.phoneKey ?? (isSameNumber ? merged.phoneKey : null),
    accountId: survivor.accountId ?? merged.accountId,
    name: survivor.name ?? merged.name,
    locale: survivor.locale ?? merged.locale,
    timeZone: survivor.timeZone ?? merged.timeZone,
    consent: consentOf(survivor.consent, merged.consent),
    properties: { ...merged.properties, ...survivor.properties },
  };
  const aliases: (Alias | null)[] = [
    aliasOf('external-id', merged.externalId, result.externalId),
    aliasOf('email', merged.emailKey, result.emailKey),
    aliasOf('phone', merged.phoneKey, result.phoneKey),
  ];
  return { result, aliases: aliases.filter((alias) => alias !== null) };
}

const aliasOf = (kind: Alias['kind'], key: string | null, kept: string | null): Alias | null =>
  key === null || key === kept ? null : { kind, key };

function consentOf(a: Contact['consent'], b: Contact['consent']): Contact['consent'] {
  if (a === 'refused' || b === 'refused') return 'refused';
  return a === 'given' || b === 'given' ? 'given' : 'presumed';
}

/** What the survivor goes back to: what the merge had written and nobody changed since. */
export function planUndo(now: ContactDetails, before: ContactDetails, after: ContactDetails): ContactDetails {
  const back = <K extends keyof ContactDetails>(key: K): ContactDetails[K] =>
    now[key] === after[key] ? before[key] : now[key];
  const isEmailKept = now.emailKey === after.emailKey;
  const isPhoneKept = now.phone === after.phone;
  const names = new Set([...Object.keys(now.properties), ...Object.keys(before.properties)]);
  const properties = [...names].flatMap((name) => {
    const source = now.properties[name] === after.properties[name] ? before : now;
    const value = source.properties[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    externalId: back('externalId'),
    email: isEmailKept ? before.email : now.email,
    emailKey: isEmailKept ? before.emailKey : now.emailKey,
    phone: isPhoneKept ? before.phone : now.phone,
    phoneKey: isPhoneKept ? before.phoneKey : now.phoneKey,
    accountId: back('accountId'),
    name: back('name'),
    locale: back('locale'),
    timeZone: back('timeZone'),
    consent: back('consent'),
    properties: Object.fromEntries(properties),
  };
}
