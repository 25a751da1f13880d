import type { FastifyInstance } from 'fastify';
import { type Actor, systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { addRoute, createServer } from '../../../../platform/http/create-server.ts';
import type { RouteLine } from '../../../../platform/http/route.ts';
import { refused } from '../../../../platform/outcome.ts';
import distributionEn from '../../../distribution/messages/en.json' with { type: 'json' };
import distributionFr from '../../../distribution/messages/fr.json' with { type: 'json' };
import { createOrganization } from '../../../organizations/create-organization.ts';
import organizationsEn from '../../../organizations/messages/en.json' with { type: 'json' };
import organizationsFr from '../../../organizations/messages/fr.json' with { type: 'json' };
import { recordResponse } from '../../../responses/ingest/record-response.ts';
import { createSurvey } from '../../../surveys/create-survey.ts';
import tasksEn from '../../tasks/messages/en.json' with { type: 'json' };
import tasksFr from '../../tasks/messages/fr.json' with { type: 'json' };
import type { PlainAsk } from '../ask-kinds.ts';
import { askPeople } from '../ask-people.ts';
import type { AskedPeople } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import offersEn from '../offers/messages/en.json' with { type: 'json' };
import offersFr from '../offers/messages/fr.json' with { type: 'json' };

export const VOICE_TEXTS = {
  organizations: { fr: organizationsFr, en: organizationsEn },
  distribution: { fr: distributionFr, en: distributionEn },
  promoters: { fr, en },
  tasks: { fr: tasksFr, en: tasksEn },
  offers: { fr: offersFr, en: offersEn },
};

export interface Answered {
  readonly contactId: string;
  readonly responseId: string;
  readonly email: string;
}

export interface VoiceWorld {
  /** Camille, who owns the organization. */
  readonly owner: Actor & { readonly id: string };
  answer(
    score: number,
    more?: { email?: string; comment?: string; team?: string; name?: string; locale?: 'fr' | 'en' },
  ): Promise<Answered>;
  ask(kind: PlainAsk, ...contactIds: string[]): Promise<AskedPeople>;
  /** What the newest mail to an address says, and the path of the link in it. */
  mailTo(email: string): Promise<{
    kind: string;
    subject: string;
    text: string;
    html: string;
    path: string;
    headers: Record<string, string>;
  }>;
  /** How many mails an address was written. */
  mailsTo(email: string): Promise<number>;
}

let worlds = 0;

/** An organization with one NPS survey. */
export async function makeVoiceWorld(context: Context): Promise<VoiceWorld> {
  worlds += 1;
  const made = await createOrganization(context, {
    organization: `Maison ${worlds}`,
    name: 'Camille',
    email: `camille${worlds}@example.com`,
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  const { orgId, userId } = made.value;
  const system = systemActor(orgId);
  const owner = { ...system, kind: 'member', role: 'owner', id: userId } as const;
  const wish = { slug: 'nps', name: 'Relation', subject: 'Maison', locales: ['fr' as const, 'en' as const] };
  const survey = await createSurvey(context, system, { ...wish, kind: 'nps' });
  if (!survey.ok) throw new Error(survey.problem.message);
  let people = 0;
  const mails = async (email: string) => {
    const { rows } = await context.pool.query<{
      kind: string;
      subject: string;
      text: string;
      html: string;
      headers: Record<string, string>;
    }>(
      `SELECT kind, subject, text, html, headers FROM mails WHERE org_id = $1 AND to_address = $2 ORDER BY id DESC`,
      [orgId, email],
    );
    return rows;
  };
  return {
    owner,
    answer: async (score, { email, comment, team, name, locale } = {}) => {
      people += 1;
      const address = email ?? `client${people}@example.com`;
      const properties = team === undefined ? undefined : { team };
      const contact = {
        email: address,
        name: name ?? `Camille Duval ${people}`,
        ...(properties && { properties }),
        ...(locale && { locale }),
      };
      const given = { survey: 'nps', score, channel: 'api', ...(comment && { comment }), contact };
      const outcome = await recordResponse(context, system, given, null);
      if (!outcome.ok) throw new Error(outcome.problem.message);
      const { rows } = await context.pool.query<{ id: string }>(
        `SELECT contact_id AS id FROM responses WHERE org_id = $1 AND id = $2`,
        [orgId, outcome.value.id],
      );
      return { contactId: rows[0]?.id ?? '', responseId: outcome.value.id, email: address };
    },
    ask: async (kind, ...contactIds) => {
      const outcome = await askPeople(context, owner, { kind, contactIds });
      if (!outcome.ok) throw new Error(outcome.problem.message);
      return outcome.value;
    },
    mailTo: async (email) => {
      const [mail] = await mails(email);
      const path = /\/v\/[\w-]{64}/.exec(mail?.text ?? '')?.[0];
      if (mail === undefined || path === undefined) throw new Error(`no mail with a link to ${email}`);
      return { ...mail, path };
    },
    mailsTo: async (email) => (await mails(email)).length,
  };
}

/** These lines of the route map on a server of their own, for nobody who signed in. */
export const serveLines = (context: Context, lines: readonly RouteLine[]): Promise<FastifyInstance> =>
  createServer(context, async (server) => {
    const nobody = async () => refused('unauthenticated', 'unauthenticated');
    for (const line of lines) addRoute(server, line, context, nobody);
  });
