import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { authOf } from '../auth.ts';
import { deleteSessionByToken, lockPerson, useCodeOnce } from './queries.ts';
import { recordOwnDeed } from './record-own-deed.ts';
import { readRecoveryCode } from './recovery-codes.ts';
import { sessionTokenIn } from './session-cookie.ts';

/** As long as the library closes an account after ten wrong codes. */
const CLOSED_SECONDS = 900;

export interface SecondStep {
  readonly code: string;
  readonly isRecoveryCode: boolean;
}

/** The second half of signing in: what a phone shows, or a recovery code. Each is good for one time. */
export async function passSecondStep(
  context: Context,
  { code, isRecoveryCode }: SecondStep,
  given: IncomingHttpHeaders,
): Promise<Outcome<string[]>> {
  const { api } = authOf(context);
  const headers = fromNodeHeaders(given);
  const answer = isRecoveryCode
    ? await api.verifyBackupCode({ body: { code: readRecoveryCode(code) }, headers, asResponse: true })
    : await api.verifyTOTP({ body: { code: readCode(code) }, headers, asResponse: true });
  const said = (await answer.json()) as { code?: string; user?: { id: string } };
  if (!answer.ok) return refusalOf(answer.status, said.code, isRecoveryCode);
  const cookies = answer.headers.getSetCookie();
  const token = sessionTokenIn(cookies);
  const userId = said.user?.id;
  // Somebody who is signed in already has nothing to prove here.
  if (token === null || userId === undefined) return startAgain();
  const now = context.clock();
  return context.db.transaction().execute(async (tx): Promise<Outcome<string[]>> => {
    await lockPerson(tx, userId);
    if (isRecoveryCode) await recordOwnDeed(tx, userId, 'recovery-code.used', now);
    else if (!(await useCodeOnce(tx, userId, readCode(code), now))) {
      await deleteSessionByToken(tx, token);
      return refused('conflict', 'organizations:account.problems.code-used');
    }
    return done(cookies);
  });
}

/** Phones show the six digits as two groups. */
export const readCode = (typed: string): string => typed.replaceAll(/\s/g, '');

const startAgain = () => refused('unauthenticated', 'organizations:account.problems.start-again');

function refusalOf(status: number, code: string | undefined, isRecoveryCode: boolean): Outcome<never> {
  switch (code) {
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return refused('too-many', 'organizations:account.problems.closed', {
        values: { seconds: CLOSED_SECONDS, minutes: CLOSED_SECONDS / 60 },
      });
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
    case 'INVALID_TWO_FACTOR_COOKIE':
      return startAgain();
    default:
      if (status >= 500) throw new Error(`the second step answered ${status}`);
      return refused('invalid', 'invalid', {
        fields: { code: `organizations:account.problems.${isRecoveryCode ? 'recovery-code' : 'code'}` },
      });
  }
}
