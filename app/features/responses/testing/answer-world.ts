import type { Context } from '../../../platform/context.ts';
import { addRoute, createServer } from '../../../platform/http/create-server.ts';
import type { RouteLine } from '../../../platform/http/route.ts';
import type { Catalogues } from '../../../platform/i18n/translate.ts';
import { newId } from '../../../platform/ids.ts';
import { refused } from '../../../platform/outcome.ts';
import { makeLinkToken } from '../../distribution/link-token.ts';
import distributionEn from '../../distribution/messages/en.json' with { type: 'json' };
import distributionFr from '../../distribution/messages/fr.json' with { type: 'json' };
import { linkRoutes } from '../../distribution/public-routes.ts';
import { makeWorld, type World, type WorldOptions } from '../../distribution/testing/world.ts';
import { answerRoutes } from '../answering/routes.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };

export const catalogues: Catalogues = {
  responses: { fr, en },
  distribution: { fr: distributionFr, en: distributionEn },
};

const LINES: readonly RouteLine[] = [
  ['GET', '/s/:token', answerRoutes.open],
  ['POST', '/s/:token', answerRoutes.submit],
  ['GET', '/s/:token/reason', answerRoutes.reason],
  ['GET', '/s/:token/thanks', answerRoutes.thanks],
  ['GET', '/s/:token/more', answerRoutes.trap],
  ['GET', '/s/:token/rights', linkRoutes.rights],
];

/** The survey pages on a port of their own. */
export async function servePages(context: Context): Promise<{ url: string; close(): Promise<void> }> {
  const nobody = async () => refused('unauthenticated', 'unauthenticated');
  const server = await createServer(context, async (made) => {
    for (const line of LINES) addRoute(made, line, context, nobody);
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return { url, close: () => server.close() };
}

export const makeAnswerWorld = (context: Context, options?: WorldOptions): Promise<World> =>
  makeWorld(context, options);

export interface Invited {
  readonly id: string;
  readonly contactId: string;
  readonly token: string;
}

export interface InvitedOptions {
  readonly properties?: Record<string, string>;
  readonly contactProperties?: Record<string, string>;
  readonly state?: 'queued' | 'sent' | 'cancelled' | 'skipped' | 'failed';
  /** Minutes since its mail left. */
  readonly sentAgo?: number;
  readonly expiresAt?: Date;
}

const MINUTE_MS = 60_000;
const LINK_DAYS_MS = 90 * 86_400_000;

/** Somebody whose mail left, an hour ago when not said. */
export async function makeInvited(
  context: Context,
  world: World,
  options: InvitedOptions = {},
): Promise<Invited> {
  const now = context.clock();
  const { state = 'sent', sentAgo = 60, properties = {}, contactProperties = {} } = options;
  const sentAt = new Date(now.getTime() - sentAgo * MINUTE_MS);
  const [id, contactId] = [newId(), newId()];
  const email = `client-${contactId}@exemple.fr`;
  await context.db
    .insertInto('contacts')
    .values({
      org_id: world.orgId,
      id: contactId,
      external_id: null,
      email,
      email_key: email,
      name: 'Hélène Garnier',
      locale: 'fr',
      time_zone: null,
      properties: JSON.stringify(contactProperties),
      consent: 'presumed',
      created_at: now,
      updated_at: now,
    })
    .execute();
  await context.db
    .insertInto('invitations')
    .values({
      org_id: world.orgId,
      id,
      survey_id: world.surveys.relation,
      series: 1,
      contact_id: contactId,
      channel: 'email',
      locale: 'fr',
      state,
      reason: null,
      properties: JSON.stringify(properties),
      send_at: sentAt,
      sent_at: state === 'sent' ? sentAt : null,
      expires_at: options.expiresAt ?? new Date(now.getTime() + LINK_DAYS_MS),
      idempotency_key: null,
      created_by: 'test',
      created_at: now,
    })
    .execute();
  return { id, contactId, token: makeLinkToken(context.secrets, world.orgId, id) };
}
