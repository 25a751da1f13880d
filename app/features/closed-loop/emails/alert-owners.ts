import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { notificationsOf } from '../../organizations/members/notifications.ts';
import { getResponses } from '../../responses/get-responses.ts';
import { listSurveys } from '../../surveys/list-surveys.ts';
import type { CaseReason } from '../case-of-response.ts';
import { alertScreens } from './alert-screens.ts';
import { type AlertedCase, caseAlert } from './case-alert.ts';

/** A case that somebody has from now on. */
export interface GivenCase {
  readonly caseId: string;
  readonly ownerId: string | null;
  readonly responseId: string;
  readonly contactId: string;
  readonly surveyId: string;
  readonly score: number;
  readonly reason: CaseReason;
  readonly limitAt: Date;
  /** Who gave it, where somebody did, and what they said about it. */
  readonly by?: string | null;
  readonly why?: string | null;
}

/** Tells each owner on their screen and in one mail about the cases that they have from now on, unless they said that they want none. */
export async function alertOwners(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  given: readonly GivenCase[],
  now: Date,
): Promise<void> {
  await alertScreens(
    tx,
    orgId,
    'case-given',
    given.map(({ caseId, ownerId }) => ({ caseId, userId: ownerId })),
    now,
  );
  const byOwner = Map.groupBy(given, ({ ownerId }) => ownerId);
  byOwner.delete(null);
  if (byOwner.size === 0) return;
  const [organization, members, surveys] = await Promise.all([
    getOrganization(tx, orgId),
    listMembers(tx, orgId),
    listSurveys(tx, orgId),
  ]);
  for (const [ownerId, cases] of byOwner) {
    const owner = members.find(({ id }) => id === ownerId);
    const [first] = cases;
    if (owner === undefined || first === undefined) continue;
    const { caseOpened, locale } = await notificationsOf(tx, orgId, owner.id);
    if (!caseOpened) continue;
    const contact = (await getContacts(tx, orgId, [first.contactId])).get(first.contactId);
    const [response] = await getResponses(tx, orgId, [first.responseId]);
    const survey = surveys.find(({ id }) => id === first.surveyId);
    const alerted: AlertedCase = {
      ...first,
      customer: contact?.name ?? contact?.email ?? null,
      comment: response?.comment ?? null,
      survey: survey?.name ?? '',
      kind: survey?.kind ?? 'nps',
    };
    const to = { ...owner, locale: locale ?? organization.locale };
    await queueMails(tx, [caseAlert(context, organization, to, alerted, cases.length, now)], now);
  }
}
