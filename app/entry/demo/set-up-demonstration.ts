import { randomBytes } from 'node:crypto';
import { createOrganization } from '../../features/organizations/create-organization.ts';
import { INVENTED_DOMAIN } from '../../features/organizations/delete-demonstration.ts';
import { hasOrganization } from '../../features/organizations/demonstration-queries.ts';
import type { Context } from '../../platform/context.ts';
import { DEMO_NAME, furnishDemonstration } from './furnish-demonstration.ts';

/** On a server that has nothing yet: an invented organization to look around in. Says whether it was made. */
export async function setUpDemonstration(context: Context): Promise<boolean> {
  if (!context.config.demo || (await hasOrganization(context.db))) return false;
  const visitor = {
    organization: DEMO_NAME,
    slug: 'demo',
    name: 'Camille Visiteur',
    email: `visitor@${INVENTED_DOMAIN}`,
    password: randomBytes(32).toString('base64url'),
    locale: 'fr' as const,
    timeZone: 'Europe/Paris',
  };
  const made = await createOrganization(context, visitor, {
    isDemo: true,
    furnish: (tx, owner, now) => furnishDemonstration(context, tx, owner, now),
  });
  if (!made.ok) throw new Error(`the demonstration could not be made: ${made.problem.message}`);
  return true;
}
