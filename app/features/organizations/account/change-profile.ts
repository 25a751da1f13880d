import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import type { Person } from './person.ts';
import { updatePerson } from './queries.ts';
import { recordOwnDeed } from './record-own-deed.ts';

export async function changeProfile(
  context: Context,
  person: Person,
  { name }: { name: string },
): Promise<Outcome<null>> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    await updatePerson(tx, person.id, { name }, now);
    await recordOwnDeed(tx, person.id, 'profile.changed', now);
  });
  return done(null);
}
