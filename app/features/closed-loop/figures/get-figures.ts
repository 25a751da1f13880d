import type { Actor } from '../../../platform/actor.ts';
import { instantOf } from '../../../platform/calendar/instant-of.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { nextScores } from '../../responses/next-scores.ts';
import { kindsOfSurveys } from '../../surveys/list-surveys.ts';
import { namedSurveyId } from '../../surveys/named-survey-id.ts';
import { addDays } from '../calendars/add-days.ts';
import { givenInPeriod } from '../gestures/given-in-period.ts';
import type { FollowedCase } from './case-fact.ts';
import type { LoopFigures, LoopFiguresQuery } from './contract.ts';
import { type FigureRules, figuresOf } from './figures-of.ts';
import { gesturesOf } from './gestures-of.ts';
import { groupsOf } from './groups-of.ts';
import { lostOf } from './lost-of.ts';
import { selectCaseFacts } from './queries.ts';
import { transitionsOf } from './transitions-of.ts';

/** A year: who was asked again within a few months is rare, and says nothing of the others. */
const DAYS = 365;

/** A longer stretch than this is a slip of the keyboard. */
const DAYS_MAX = 3_660;

/** How the loop itself does: what was reached in time, how long it took, what became of it. */
export async function getFigures(
  context: Context,
  actor: Actor,
  query: LoopFiguresQuery,
  locale: Locale,
): Promise<Outcome<LoopFigures>> {
  const { db } = context;
  const now = context.clock();
  const surveyId = await namedSurveyId(db, actor, query.survey);
  if (surveyId === undefined) return refused('not-found', 'closed-loop:problems.no-survey');
  const organization = await getOrganization(db, actor.orgId);
  const { timeZone, minNToShow: minimumN, minNToCompare: minimumToCompare } = organization;
  const to = query.to ?? localDay(now, timeZone);
  const from = query.from ?? addDays(to, 1 - DAYS);
  if (from > to || from < addDays(to, -DAYS_MAX)) {
    return refused('invalid', 'invalid', { fields: { from: 'loop-figures:problems.period' } });
  }
  const start = (day: string): Date => instantOf(new Date(`${day}T00:00:00Z`), timeZone);
  const period = { surveyId, from: start(from), before: start(addDays(to, 1)) };
  const cases = await follow(context, actor, await selectCaseFacts(db, actor, period));
  const given = await givenInPeriod(db, actor, period);
  const rules: FigureRules = { now, minimumN, minimumToCompare };
  return done({
    from,
    to,
    minimumN,
    whole: { ...figuresOf(cases, rules), gestures: gesturesOf(given, rules) },
    transitions: transitionsOf(cases, minimumN),
    lost: await lostOf(context, actor, cases, period),
    groups:
      query.by === undefined
        ? null
        : await groupsOf(context, actor, { cases, given }, query.by, rules, locale),
  });
}

/** With what their customers answered next. */
async function follow(
  { db }: Context,
  { orgId }: Actor,
  facts: Awaited<ReturnType<typeof selectCaseFacts>>,
): Promise<FollowedCase[]> {
  const moments = facts.map(({ contactId, surveyId, openedAt }) => ({
    contactId,
    surveyId,
    after: openedAt,
  }));
  const [next, kindOf] = await Promise.all([nextScores(db, orgId, moments), kindsOfSurveys(db, orgId)]);
  return facts.map((fact, i) => ({
    ...fact,
    kind: kindOf(fact.surveyId),
    nextScore: next[i]?.score ?? null,
  }));
}
