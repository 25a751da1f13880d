import type { Db } from '../../../platform/postgres/database.ts';
import { selectPasswordHash } from './queries.ts';

/**
 * Whether one of these organizations wants a second step that this person has not set up. It guards passwords: who
 * has none comes by the organization's own sign-in, whose second step is its own affair.
 */
export async function lacksTwoFactor(
  db: Db,
  user: { readonly id: string; readonly twoFactorEnabled?: boolean | null | undefined },
  organizations: readonly { readonly twoFactorRequired: boolean }[],
): Promise<boolean> {
  if (user.twoFactorEnabled === true) return false;
  if (!organizations.some(({ twoFactorRequired }) => twoFactorRequired)) return false;
  return (await selectPasswordHash(db, user.id)) !== null;
}
