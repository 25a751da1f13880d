import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { insertApiKey } from './api-key-queries.ts';
import { makeApiKey } from './api-key-text.ts';
import { type CreatedApiKey, type NewApiKey, newApiKeySchema } from './contract.ts';
import { fieldProblems } from './field-problems.ts';
import { recordAudit } from './record-audit.ts';

/** Makes a key. Its text is in the answer and nowhere else. */
export async function createApiKey(
  context: Context,
  actor: Actor,
  given: NewApiKey,
): Promise<Outcome<CreatedApiKey>> {
  // A key bound to one survey would otherwise make itself one for all.
  if (!may(actor, 'manage') || actor.surveyId !== null) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const parsed = newApiKeySchema.safeParse(given);
  if (!parsed.success) return refused('invalid', 'invalid', { fields: fieldProblems(parsed.error) });
  const { name, scopes, surveyId } = parsed.data;
  const { key, hash } = makeApiKey(actor.orgId);
  const id = newId();
  const ending = key.slice(-4);
  await context.db.transaction().execute(async (tx) => {
    await insertApiKey(tx, actor, { id, name, hash, ending, scopes, surveyId }, now);
    const details = { name, scopes, surveyId };
    await recordAudit(
      tx,
      actor,
      { action: 'api-key.created', subjectType: 'api-key', subjectId: id, details },
      now,
    );
  });
  const createdAt = now.toISOString();
  return done({ id, name, ending, scopes, surveyId, createdAt, lastUsedOn: null, revokedAt: null, key });
}
