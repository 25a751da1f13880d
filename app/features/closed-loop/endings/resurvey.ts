import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { showInvitation } from '../../distribution/list-invitations.ts';
import { whenMayAsk } from '../../distribution/when-may-ask.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { getSurvey } from '../../surveys/get-survey.ts';
import type { Case } from '../contract.ts';
import { getCase } from '../list-cases.ts';
import type { Resurvey } from './contract.ts';
import { isLost } from './outcome.ts';
import { selectEnding } from './queries.ts';

/** Earlier than this one still hears the excuse, and not what it changed. */
export const RESURVEY_AFTER_DAYS = 30;

const DAY_MS = 86_400_000;

/** Another one makes room for a new proposal. */
const STANDING: ReadonlySet<string> = new Set(['queued', 'sent']);

/** Whether and when the question is asked again: proposed, scheduled, or not at all, and why. */
export async function getResurvey(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<Outcome<Resurvey>> {
  const found = await getCase(context, actor, caseId);
  if (!found.ok) return found;
  const one = found.value;
  const row = await selectEnding(context.db, actor.orgId, caseId);
  if (row?.resurveyInvitationId != null) {
    const known = await showInvitation(context, actor, row.resurveyInvitationId);
    if (known.ok && STANDING.has(known.value.state)) {
      const { id, state, sendAt, sentAt } = known.value;
      return done({ state: 'scheduled', invitation: { id, state, at: sentAt ?? sendAt } });
    }
  }
  return done(await propose(context, actor, one, context.clock()));
}

/** After a case that was resolved or explained; at the right distance, and inside the fatigue rule. */
async function propose(context: Context, actor: Actor, one: Case, now: Date): Promise<Resurvey> {
  const { status, outcome, closedAt, contact, survey } = one;
  if (status !== 'closed' || outcome === null || closedAt === null) return { state: 'none' };
  if (isLost(outcome)) return { state: 'none' };
  const { db } = context;
  const { orgId } = actor;
  if ((await getSurvey(db, orgId, survey.id))?.archivedAt !== null) {
    return { state: 'never', reason: 'survey-archived' };
  }
  const known = (await getContacts(db, orgId, [contact.id])).get(contact.id);
  if (known === undefined) return { state: 'none' };
  const wished = Date.parse(closedAt) + RESURVEY_AFTER_DAYS * DAY_MS;
  const from = new Date(Math.max(wished, now.getTime()));
  const when = await whenMayAsk(db, orgId, known, from, await getOrganization(db, orgId));
  return when.ok ? { state: 'proposed', at: when.at.toISOString() } : { state: 'never', reason: when.reason };
}
