import type { Context } from '../../../platform/context.ts';
import type { Account } from './contract.ts';
import type { Person } from './person.ts';
import { selectPasswordHash } from './queries.ts';

export async function getAccount({ db, config }: Context, person: Person): Promise<Account> {
  const hasPassword = (await selectPasswordHash(db, person.id)) !== null;
  return { name: person.name, email: person.email, hasPassword, mail: config.smtpUrl !== null };
}
