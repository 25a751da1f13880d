import { isFirstRun } from '../features/organizations/get-session.ts';
import { setupToken } from '../features/organizations/setup-token.ts';
import type { Context } from '../platform/context.ts';

/** Where to begin, while nobody has: the address with the code that proves to be at this console. */
export async function setupLine(context: Context): Promise<string | null> {
  if (!(await isFirstRun(context))) return null;
  const token = setupToken(context.secrets);
  return `Create your organization: ${context.config.publicUrl}/first-run?token=${token}\nSetup code: ${token}`;
}
