import type { Context } from '../../../platform/context.ts';
import { authOf } from '../auth.ts';
import type { Account } from './contract.ts';
import type { Person } from './person.ts';
import { selectPasswordHash, selectTwoFactor } from './queries.ts';

export async function getAccount(context: Context, person: Person): Promise<Account> {
  const { db, config } = context;
  const hasPassword = (await selectPasswordHash(db, person.id)) !== null;
  const { isOn, isWanted } = await selectTwoFactor(db, person.id);
  return {
    name: person.name,
    email: person.email,
    hasPassword,
    mail: config.smtpUrl !== null,
    twoFactor: { isOn, isWanted, recoveryCodesLeft: isOn ? await countRecoveryCodes(context, person) : 0 },
  };
}

async function countRecoveryCodes(context: Context, { id }: Person): Promise<number> {
  const { backupCodes } = await authOf(context).api.viewBackupCodes({ body: { userId: id } });
  return backupCodes.length;
}
