import type { IncomingHttpHeaders } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import type { Context } from '../../platform/context.ts';
import { authOf } from './auth.ts';
import type { Session } from './contract.ts';
import { hasOwnOrganization, selectMemberships } from './queries.ts';

/** Who is signed in, and where they belong. */
export async function getSession(context: Context, headers: IncomingHttpHeaders): Promise<Session> {
  const firstRun = !(await hasOwnOrganization(context.db));
  const session = await authOf(context).api.getSession({ headers: fromNodeHeaders(headers) });
  if (session === null) return { user: null, organizations: [], firstRun };
  const { id, name, email } = session.user;
  const organizations = await selectMemberships(context.db, id);
  return {
    user: { id, name, email },
    organizations: organizations.map(
      ({ slug, name: title, role, locale, timeZone, minNToShow, minNToCompare, isDemo }) => ({
        slug,
        name: title,
        role,
        locale,
        timeZone,
        minNToShow,
        minNToCompare,
        isDemo,
      }),
    ),
    firstRun,
  };
}
