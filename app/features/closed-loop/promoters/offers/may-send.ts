import type { Tx } from '../../../../platform/postgres/database.ts';
import type { AskRow } from '../queries.ts';
import { findGuest } from './guest-queries.ts';
import { findOffer } from './queries.ts';

/** Nobody is invited to what was ended meanwhile, nor after they became a detractor. */
export async function maySendOffer(tx: Tx, { orgId, id }: AskRow): Promise<boolean> {
  const guest = await findGuest(tx, orgId, id);
  const offer = guest === null ? null : await findOffer(tx, orgId, guest.offerId);
  return guest?.state === 'invited' && offer?.endedAt === null;
}

/** What is new goes to whoever is still in. */
export async function maySendNews(tx: Tx, { orgId, id }: AskRow): Promise<boolean> {
  const guest = await findGuest(tx, orgId, id);
  return guest?.state === 'accepted' || guest?.state === 'waiting';
}
