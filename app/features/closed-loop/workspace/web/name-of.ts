import type { Case } from '../../contract.ts';

/** What a customer is called on screen; null when nothing is known of them. */
export const nameOf = ({ name, email }: Pick<Case['contact'], 'name' | 'email'>): string | null =>
  name || email || null;
