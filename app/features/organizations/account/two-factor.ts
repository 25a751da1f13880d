import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { authOf } from '../auth.ts';
import { selectMemberships } from '../queries.ts';
import type { Enrolment } from './contract.ts';
import { isOwnPassword } from './is-own-password.ts';
import type { Person } from './person.ts';
import { deleteSessionsButToken } from './queries.ts';
import { recordOwnDeed } from './record-own-deed.ts';
import { readCode } from './second-step.ts';
import { sessionTokenIn } from './session-cookie.ts';

const wrongPassword = () =>
  refused('invalid', 'invalid', { fields: { password: 'organizations:account.problems.password' } });

/** A secret for the phone and the recovery codes. Nothing is on before a code has been given. */
export async function beginTwoFactor(
  context: Context,
  person: Person,
  { password }: { password: string },
  headers: IncomingHttpHeaders,
): Promise<Outcome<Enrolment>> {
  if (!(await isOwnPassword(context.db, person.id, password))) return wrongPassword();
  const answer = await authOf(context).api.enableTwoFactor({
    body: { password },
    headers: fromNodeHeaders(headers),
    asResponse: true,
  });
  if (answer.status >= 500) throw new Error(`two-factor enrolment answered ${answer.status}`);
  if (!answer.ok) return refused('conflict', 'organizations:account.problems.two-factor-on');
  const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return done({ uri: totpURI, secret, recoveryCodes: backupCodes });
}

/** The phone has shown a right code: from here on a password alone opens nothing, and sessions that it opened end. */
export async function turnTwoFactorOn(
  context: Context,
  person: Person,
  { code }: { code: string },
  headers: IncomingHttpHeaders,
): Promise<Outcome<{ cookies: string[] }>> {
  const answer = await authOf(context).api.verifyTOTP({
    body: { code: readCode(code) },
    headers: fromNodeHeaders(headers),
    asResponse: true,
  });
  if (answer.status >= 500) throw new Error(`two-factor verification answered ${answer.status}`);
  if (!answer.ok) {
    return refused('invalid', 'invalid', { fields: { code: 'organizations:account.problems.code' } });
  }
  const now = context.clock();
  const cookies = answer.headers.getSetCookie();
  const kept = sessionTokenIn(cookies);
  if (kept === null) return refused('conflict', 'organizations:account.problems.two-factor-on');
  await context.db.transaction().execute(async (tx) => {
    await deleteSessionsButToken(tx, person.id, kept);
    await recordOwnDeed(tx, person.id, 'two-factor.on', now);
  });
  return done({ cookies });
}

/** With the password, and not where an organization wants it on. */
export async function turnTwoFactorOff(
  context: Context,
  person: Person,
  { password }: { password: string },
  headers: IncomingHttpHeaders,
): Promise<Outcome<{ cookies: string[] }>> {
  const memberships = await selectMemberships(context.db, person.id);
  const wanting = memberships.find(({ twoFactorRequired }) => twoFactorRequired);
  if (wanting !== undefined) {
    return refused('conflict', 'organizations:account.problems.two-factor-wanted', {
      values: { organization: wanting.name },
    });
  }
  if (!(await isOwnPassword(context.db, person.id, password))) return wrongPassword();
  const answer = await authOf(context).api.disableTwoFactor({
    body: { password },
    headers: fromNodeHeaders(headers),
    asResponse: true,
  });
  if (!answer.ok) throw new Error(`two-factor was not turned off: ${answer.status}`);
  const now = context.clock();
  await context.db.transaction().execute((tx) => recordOwnDeed(tx, person.id, 'two-factor.off', now));
  return done({ cookies: answer.headers.getSetCookie() });
}

/** New recovery codes; the old ones open nothing any more. */
export async function renewRecoveryCodes(
  context: Context,
  person: Person,
  { password }: { password: string },
  headers: IncomingHttpHeaders,
): Promise<Outcome<{ recoveryCodes: string[] }>> {
  if (!(await isOwnPassword(context.db, person.id, password))) return wrongPassword();
  const answer = await authOf(context).api.generateBackupCodes({
    body: { password },
    headers: fromNodeHeaders(headers),
    asResponse: true,
  });
  if (answer.status >= 500) throw new Error(`recovery codes answered ${answer.status}`);
  if (!answer.ok) return refused('conflict', 'organizations:account.problems.two-factor-off');
  const { backupCodes } = (await answer.json()) as { backupCodes: string[] };
  const now = context.clock();
  await context.db.transaction().execute((tx) => recordOwnDeed(tx, person.id, 'recovery-codes.made', now));
  return done({ recoveryCodes: backupCodes });
}
