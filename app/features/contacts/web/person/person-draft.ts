import type { ContactItem, UpdateContact } from '../../contract.ts';

export interface PropertyDraft {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

/** A person's details while they are being corrected; an empty text is nothing. */
export interface PersonDraft {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly externalId: string;
  readonly account: ContactItem['account'];
  readonly locale: ContactItem['locale'];
  readonly consent: ContactItem['consent'];
  readonly properties: readonly PropertyDraft[];
}

/** What differs, so that nothing is written over that somebody else changed meanwhile. */
export function changeOf(contact: ContactItem, draft: PersonDraft): UpdateContact {
  const texts = (['name', 'email', 'phone', 'externalId'] as const).flatMap((key) => {
    const given = draft[key].trim() || null;
    return given === contact[key] ? [] : [[key, given] as const];
  });
  const named = new Map(
    draft.properties.flatMap(({ name, value }) => (name.trim() === '' ? [] : [[name.trim(), value.trim()]])),
  );
  const written = [...named].filter(([name, value]) => contact.properties[name] !== value);
  const gone = Object.keys(contact.properties).filter((name) => !named.has(name));
  const properties = Object.fromEntries([...written, ...gone.map((name) => [name, null] as const)]);
  return {
    ...Object.fromEntries(texts),
    ...(draft.account?.id !== contact.account?.id && { accountId: draft.account?.id ?? null }),
    ...(draft.locale !== contact.locale && { locale: draft.locale }),
    ...(draft.consent !== contact.consent && { consent: draft.consent }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}
