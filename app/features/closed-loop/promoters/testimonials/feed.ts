import { createHash } from 'node:crypto';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { makeVoiceToken, readVoiceToken } from '../voice-token.ts';
import type { FeedAddresses } from './contract.ts';
import { selectFeed } from './queries.ts';

/** What anybody may read: exactly what each person agreed to, and nothing else of them. */
export interface FeedItem {
  readonly id: string;
  readonly words: string;
  /** null: anonymous. */
  readonly name: string | null;
  readonly company: string | null;
  /** An address of ours; null: no picture. */
  readonly photo: string | null;
  readonly locale: 'fr' | 'en';
}

const feedUrl = ({ config }: Context, token: string): string =>
  `${config.publicUrl}/public/testimonials/${token}`;

export function feedAddresses(context: Context, orgId: OrgId): FeedAddresses {
  const page = feedUrl(context, makeVoiceToken(context.secrets, 'testimonial-feed', orgId, null));
  return { json: `${page}.json`, page, script: `${page}.js` };
}

/** Whose feed it is; null for a link that we did not sign. */
export function feedOwner(context: Context, token: string): OrgId | null {
  const read = readVoiceToken(context.secrets, 'testimonial-feed', token);
  return read === null || read.id !== null ? null : read.orgId;
}

/** Read from the database each time: what was withdrawn is gone with the next request. */
export async function readFeed(context: Context, orgId: OrgId, token: string): Promise<FeedItem[]> {
  const rows = await selectFeed(context.db, orgId, context.clock());
  return rows.map(({ id, words, shownName, shownCompany, hasPhoto, locale, consentedAt }) => ({
    id,
    words,
    name: shownName,
    company: shownCompany,
    // Another picture has another address, so that no cache shows the one before.
    photo: hasPhoto ? `${feedUrl(context, token)}/photos/${id}?v=${consentedAt.getTime()}` : null,
    locale,
  }));
}

export const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
