import { sql } from 'kysely';
import { type Actor, systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import type { Outcome } from '../../../../platform/outcome.ts';
import { createOrganization } from '../../../organizations/create-organization.ts';
import { recordResponse } from '../../../responses/ingest/record-response.ts';
import { createSurvey } from '../../../surveys/create-survey.ts';
import { followCounted } from '../../follow-answers.ts';
import { activatePlaybook } from '../activate-playbook.ts';
import type { Definition, Playbook, Step } from '../contract.ts';
import { startRuns } from '../start-runs.ts';
import { tryPlaybook } from '../try-playbook.ts';
import { createPlaybook } from '../write-playbook.ts';

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** An organization with one NPS survey. */
export async function makeOrganization(context: Context, name = 'Playbooks'): Promise<Actor> {
  const made = await createOrganization(context, {
    organization: name,
    name: 'Camille Reynaud',
    email: `${name.toLowerCase().replaceAll(' ', '-')}@example.com`,
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  const actor = systemActor(value(made).orgId);
  value(
    await createSurvey(context, actor, {
      slug: 'nps',
      name: 'N',
      kind: 'nps',
      subject: 'N',
      locales: ['fr'],
    }),
  );
  return actor;
}

export const bandPlaybook = (
  band: 'detractor' | 'passive' | 'promoter',
  steps: Step[],
  stops: Definition['stops'] = [],
): Definition => ({ trigger: { kind: 'band', band }, surveyId: null, steps, stops });

/** Written, tried and switched on. */
export async function makeActive(context: Context, actor: Actor, definition: Definition): Promise<Playbook> {
  const made = value(await createPlaybook(context, actor, { name: 'A playbook', definition }));
  value(await tryPlaybook(context, actor, made.id));
  const activation = { version: made.version, alsoPast: 'none' } as const;
  return value(await activatePlaybook(context, actor, made.id, activation));
}

/** An answer by the API, without what follows it. */
export async function answer(context: Context, actor: Actor, score: number, email: string): Promise<string> {
  const given = { survey: 'nps', score, channel: 'api', contact: { email, name: 'Alix Martin' } };
  return value(await recordResponse(context, actor, given, null)).id;
}

/** An answer, and what follows it. */
export async function answerAndFollow(
  context: Context,
  actor: Actor,
  score: number,
  email: string,
): Promise<string> {
  const id = await answer(context, actor, score, email);
  await followCounted(context, actor.orgId, [id]);
  await startRuns(context, actor.orgId, [id]);
  return id;
}

/** How many rows of a table the organization has. */
export async function count(context: Context, actor: Actor, table: string, where = 'true'): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM ${sql.table(table)} WHERE org_id = ${actor.orgId} AND ${sql.raw(where)}`.execute(
    context.db,
  );
  return rows[0]?.n ?? 0;
}
