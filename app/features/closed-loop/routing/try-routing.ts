import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { kindsOfSurveys } from '../../surveys/list-surveys.ts';
import { chooseWith } from './choose-owners.ts';
import { type RoutingTrial, type SetRouting, setRoutingSchema } from './contract.ts';
import { selectCasesSince } from './queries.ts';
import { wrongNames } from './set-routing.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** A month of most organizations, and an answer within a second. */
const MAX_CASES = 5_000;
const SAMPLE = 20;

/** Whose the cases of the last month would be by rules that nobody has saved. Nothing is changed. */
export async function tryRouting(
  context: Context,
  actor: Actor,
  given: SetRouting,
): Promise<Outcome<RoutingTrial>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const { db } = context;
  const { orgId } = actor;
  const wanted = setRoutingSchema.parse(given);
  const fields = await wrongNames(context, actor, wanted);
  if (fields !== null) return refused('invalid', 'invalid', { fields });
  const since = new Date(context.clock().getTime() - DAYS * DAY_MS);
  const cases = await selectCasesSince(db, actor, since, MAX_CASES);
  const choices = await chooseWith(db, orgId, wanted, cases);
  const names = new Map((await listMembers(db, orgId)).map(({ id, name }) => [id, name]));
  const person = (id: string | null) => {
    const name = names.get(id ?? '');
    return id === null || name === undefined ? null : { id, name };
  };
  const moved = cases.flatMap((one, i) => {
    const choice = choices[i];
    return choice === undefined || choice.ownerId === one.ownerId
      ? []
      : [{ ...one, ...choice, from: one.ownerId }];
  });
  const shown = moved.slice(0, SAMPLE);
  const contacts = await getContacts(
    db,
    orgId,
    shown.map(({ contactId }) => contactId),
  );
  const kindOf = await kindsOfSurveys(db, orgId);
  const count = (by: number | string) => choices.filter((choice) => choice.by === by).length;
  return done({
    days: DAYS,
    cases: cases.length,
    byRule: wanted.rules.map((_rule, place) => count(place)),
    byManager: count('manager'),
    byFallback: count('fallback'),
    moved: moved.length,
    sample: shown.map(({ id, contactId, surveyId, score, from, ownerId, by }) => {
      const contact = contacts.get(contactId);
      const customer = contact?.name ?? contact?.email ?? null;
      const rule = typeof by === 'number' ? by : null;
      return { id, customer, score, kind: kindOf(surveyId), from: person(from), to: person(ownerId), rule };
    }),
  });
}
