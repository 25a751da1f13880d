import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** Kept with a row, within an index: a longer key is kept as its hash. */
const LENGTH = 200;

/** The `Idempotency-Key` of a request, as it is kept; null without one. */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return null;
  return key.length <= LENGTH ? key : createHash('sha256').update(key).digest('base64url');
}
