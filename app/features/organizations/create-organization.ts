import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Actor, OrgId } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { type NewOrganization, newOrganizationSchema } from './contract.ts';
import { joinDemonstrations } from './demonstration-queries.ts';
import { fieldProblems } from './field-problems.ts';
import {
  findUser,
  hasOwnOrganization,
  insertOrganization,
  insertUser,
  lockOrganizations,
  slugsLike,
} from './queries.ts';
import { recordAudit } from './record-audit.ts';
import { freeSlug, RESERVED_SLUGS, slugOf } from './slug.ts';

export interface CreatedOrganization {
  readonly orgId: OrgId;
  readonly slug: string;
  readonly userId: string;
}

export interface CreateOptions {
  /** Refuse when somebody has made an organization already. */
  readonly onlyFirst?: boolean | undefined;
  /** An invented one, to look around in. */
  readonly isDemo?: boolean | undefined;
  /** What a new organization comes with; in the same transaction. */
  readonly furnish?: ((tx: Tx, owner: Actor, now: Date) => Promise<void>) | undefined;
}

/** Makes an organization and its owner, both or neither. A known person becomes its owner with their own password. */
export async function createOrganization(
  context: Context,
  given: NewOrganization,
  { onlyFirst = false, isDemo = false, furnish }: CreateOptions = {},
): Promise<Outcome<CreatedOrganization>> {
  const now = context.clock();
  const parsed = newOrganizationSchema.safeParse(given);
  if (!parsed.success) return refused('invalid', 'invalid', { fields: fieldProblems(parsed.error) });
  const input = parsed.data;
  // Slow on purpose: outside the transaction.
  const passwordHash = await hashPassword(input.password);
  return context.db.transaction().execute(async (tx): Promise<Outcome<CreatedOrganization>> => {
    await lockOrganizations(tx);
    const isFirst = !isDemo && !(await hasOwnOrganization(tx));
    if (onlyFirst && !isFirst) return refused('conflict', 'organizations:problems.not-first');
    const wanted = input.slug ?? slugOf(input.organization);
    const taken = await slugsLike(tx, wanted);
    if (input.slug !== undefined && (taken.has(wanted) || RESERVED_SLUGS.has(wanted))) {
      return refused('conflict', 'organizations:problems.slug-taken', { values: { slug: wanted } });
    }
    const known = await findUser(tx, input.email);
    if (known !== null && !(await isPassword(known.passwordHash, input.password))) {
      return refused('conflict', 'organizations:problems.email-known');
    }
    const userId = known?.id ?? (await insertUser(tx, { ...input, passwordHash }, now));
    const orgId = newId() as OrgId;
    const slug = freeSlug(wanted, taken);
    await insertOrganization(tx, orgId, { ...input, slug, isDemo }, userId, now);
    const owner: Actor = {
      orgId,
      kind: 'member',
      id: userId,
      role: 'owner',
      scopes: ['manage'],
      surveyId: null,
      teams: null,
    };
    await recordAudit(
      tx,
      owner,
      { action: 'organization.created', subjectType: 'organization', subjectId: orgId },
      now,
    );
    await furnish?.(tx, owner, now);
    if (isFirst) await joinDemonstrations(tx, userId, now);
    return done({ orgId, slug, userId });
  });
}

async function isPassword(hash: string | null, password: string): Promise<boolean> {
  return hash !== null && verifyPassword({ hash, password });
}
