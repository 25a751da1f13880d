import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { type Outcome, refused } from '../../../platform/outcome.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { inviteOne } from '../../distribution/invite-one.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Case } from '../contract.ts';
import { getCase } from '../list-cases.ts';
import type { Resurvey, ScheduleResurvey } from './contract.ts';
import { isLost } from './outcome.ts';
import { selectEnding, setResurvey } from './queries.ts';
import { getResurvey } from './resurvey.ts';

/** Asks the customer of a closed case again, on the proposed day or another one, by the door of all invitations. */
export async function scheduleResurvey(
  context: Context,
  actor: Actor,
  caseId: string,
  { sendAt }: ScheduleResurvey,
): Promise<Outcome<Resurvey>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const found = await getCase(context, actor, caseId);
  if (!found.ok) return found;
  const { status, outcome, closedAt } = found.value;
  if (status !== 'closed') return refused('conflict', 'endings:problems.not-closed');
  if (outcome === null || isLost(outcome)) return refused('conflict', 'endings:problems.no-resurvey');
  // Read before the proposal: whoever presses at the same time is then seen in one or the other.
  const before = (await selectEnding(context.db, actor.orgId, caseId))?.resurveyInvitationId ?? '';
  const proposal = await getResurvey(context, actor, caseId);
  if (!proposal.ok || proposal.value.state === 'scheduled') return proposal;
  const at = sendAt ?? (proposal.value.state === 'proposed' ? proposal.value.at : undefined);
  if (at === undefined) return refused('conflict', 'endings:problems.resurvey-refused');
  // Told twice, it asks once; one that was cancelled makes room for another.
  const key = `re-survey ${caseId} ${closedAt ?? ''} ${before}`;
  const invited = await invite(context, actor, found.value, at, key);
  if (!invited.ok) return invited;
  await context.db.transaction().execute(async (tx) => {
    const invitationId = invited.value;
    if (!(await setResurvey(tx, actor.orgId, caseId, invitationId, now))) return;
    const entry = { action: 'case.re-survey-scheduled', subjectType: 'case', subjectId: caseId };
    await recordAudit(tx, actor, { ...entry, details: { invitationId, at } }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  return getResurvey(context, actor, caseId);
}

async function invite(
  context: Context,
  actor: Actor,
  { contact, survey }: Case,
  sendAt: string,
  key: string,
): Promise<Outcome<string>> {
  const known = (await getContacts(context.db, actor.orgId, [contact.id])).get(contact.id);
  if (known?.email == null) return refused('conflict', 'endings:problems.resurvey-refused');
  const by = known.externalId === null ? { email: known.email } : { externalId: known.externalId };
  // Whoever sees the case may ask its customer: no other team's is named here.
  const asker = { ...actor, teams: null };
  const wish = { survey: survey.id, contact: by, channel: 'email' as const, sendAt };
  const invited = await inviteOne(context, asker, wish, key);
  if (!invited.ok) return invited;
  return invited.value.state === 'skipped'
    ? refused('conflict', 'endings:problems.resurvey-refused')
    : { ok: true, value: invited.value.id };
}
