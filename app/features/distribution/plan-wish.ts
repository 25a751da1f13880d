import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Organization } from '../organizations/contract.ts';
import { getOrganization } from '../organizations/get-organization.ts';
import type { Survey } from '../surveys/contract.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import { LINK_DAYS } from './invitation.ts';
import type { Wish } from './queries.ts';

const DAY_MS = 86_400_000;

/** Further ahead it is a slip of the keyboard. */
const AHEAD_DAYS = 366;

export interface WishPlan {
  readonly survey: Survey;
  readonly organization: Organization;
  readonly wish: Wish;
}

/** Whether this actor may ask for this survey at this time, and with what. */
export async function planWish(
  context: Context,
  actor: Actor,
  input: { survey: string; sendAt?: string | undefined; idempotencyKey: string | null },
  now: Date,
): Promise<Outcome<WishPlan>> {
  // Whom to ask is for those who see everybody: an address may be another team's customer.
  if (!may(actor, 'work') || actor.teams !== null) return refused('forbidden', 'forbidden');
  const survey = await getSurvey(context.db, actor.orgId, input.survey);
  if (survey === null || (actor.surveyId !== null && actor.surveyId !== survey.id)) {
    return refused('not-found', 'distribution:problems.no-survey', {
      fields: { survey: 'distribution:problems.no-survey' },
    });
  }
  if (survey.archivedAt !== null) return refused('conflict', 'distribution:problems.survey-archived');
  const wanted = input.sendAt === undefined ? now : new Date(input.sendAt);
  if (wanted.getTime() > now.getTime() + AHEAD_DAYS * DAY_MS) {
    return refused('invalid', 'invalid', { fields: { sendAt: 'distribution:problems.too-far-ahead' } });
  }
  const sendAt = wanted > now ? wanted : now;
  return done({
    survey,
    organization: await getOrganization(context.db, actor.orgId),
    wish: {
      orgId: actor.orgId,
      surveyId: survey.id,
      series: survey.series,
      sendAt,
      expiresAt: new Date(sendAt.getTime() + LINK_DAYS * DAY_MS),
      idempotencyKey: input.idempotencyKey,
      createdBy: actor.id === null ? actor.kind : `${actor.kind}:${actor.id}`,
    },
  });
}
