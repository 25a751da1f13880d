import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Reply } from '../../../platform/http/route.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { findCase } from '../queries.ts';
import { findAttachment } from './attachment-queries.ts';
import { pictureTypeOf } from './attachment-rules.ts';

/** A file of a stranger: whatever it is, a browser saves it, or draws it as a picture, and runs nothing of it. */
export async function readAttachment(
  context: Context,
  actor: Actor,
  caseId: string,
  id: string,
  asPicture: boolean,
): Promise<Outcome<Reply>> {
  const found = await findCase(context.db, actor, caseId);
  const attachment = found === null ? null : await findAttachment(context.db, actor.orgId, caseId, id);
  if (attachment === null) return refused('not-found', 'conversation:problems.no-attachment');
  const picture = asPicture ? pictureTypeOf(attachment.content) : null;
  if (asPicture && picture === null) return refused('invalid', 'conversation:problems.no-picture');
  return done({
    status: 200,
    body: attachment.content,
    headers: {
      'content-type': picture ?? 'application/octet-stream',
      'content-disposition': `${picture === null ? 'attachment' : 'inline'}; ${fileName(attachment.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  });
}

/** RFC 6266: a name of ASCII for all, the whole one for who understands it. */
const fileName = (name: string): string => {
  const plain =
    name
      .normalize('NFKD')
      .replaceAll(/[^\x20-\x7e]/g, '')
      .replaceAll(/["\\]/g, '_') || 'file';
  return `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`;
};
