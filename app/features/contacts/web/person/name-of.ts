import type { ContactItem } from '../../contract.ts';

/** What a person is called on a screen; null when nothing is known. */
export const nameOf = ({
  name,
  email,
  phone,
  externalId,
}: Pick<ContactItem, 'name' | 'email' | 'phone' | 'externalId'>): string | null =>
  name ?? email ?? phone ?? externalId;
