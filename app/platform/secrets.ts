import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Db } from './postgres/database.ts';

/** 32 bytes: the block that HMAC-SHA-256 is as strong as. */
const SECRET_BYTES = 32;

/** Signs what leaves the house and comes back: links, nonces, sessions. */
export class Secrets {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** A key of its own for each purpose, so that a signature for one is nothing to another. */
  sign(purpose: string, bytes: Buffer): Buffer {
    return createHmac('sha256', this.deriveKey(purpose)).update(bytes).digest();
  }

  verify(purpose: string, bytes: Buffer, signature: Buffer): boolean {
    const expected = this.sign(purpose, bytes).subarray(0, signature.length);
    return signature.length >= 16 && timingSafeEqual(expected, signature);
  }

  deriveKey(purpose: string): Buffer {
    return createHmac('sha256', this.#key).update(purpose).digest();
  }
}

/** Reads the instance's secret; the first process to ask makes it. */
export async function loadSecrets(db: Db, clock: Clock): Promise<Secrets> {
  await db
    .insertInto('instance_secrets')
    .values({ name: 'instance', secret: randomBytes(SECRET_BYTES), created_at: clock() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await db
    .selectFrom('instance_secrets')
    .select('secret')
    .where('name', '=', 'instance')
    .executeTakeFirstOrThrow();
  return new Secrets(row.secret);
}
