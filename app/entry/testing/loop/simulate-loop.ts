import { createOrganization } from '../../../features/organizations/create-organization.ts';
import { createSurvey } from '../../../features/surveys/create-survey.ts';
import { type Actor, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { type Audited, auditLoop } from './audit-loop.ts';
import type { Chance } from './chance.ts';
import { LoopPeople, type LoopPlan, valueOf } from './loop-people.ts';
import { startPlaybooks } from './loop-playbooks.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

export interface Simulation extends LoopPlan {
  readonly days: number;
  readonly stepHours: number;
  readonly chance: Chance;
  /** Moves the clock that the context reads. */
  setClock(now: Date): void;
  /** Lets the server do what is due now, and comes back once it has done all of it. */
  tick(now: Date): Promise<void>;
}

/** So long a simulation goes on without anybody doing anything: what was begun comes to its end. */
const REST_DAYS = 14;

/** People do things at every moment, then the server does what is due, whatever becomes of it meanwhile. */
export async function simulateLoop(context: Context, simulation: Simulation): Promise<Audited> {
  const { days, stepHours, chance, setClock, tick } = simulation;
  const actor = await furnish(context);
  await startPlaybooks(context, actor);
  const people = new LoopPeople(context, actor, chance, simulation);
  const stepMs = stepHours * HOUR_MS;
  const steps = ((days + REST_DAYS) * DAY_HOURS) / stepHours;
  let now = context.clock();
  for (let step = 1; step <= steps; step += 1) {
    now = new Date(now.getTime() + stepMs);
    setClock(now);
    if (step * stepHours <= days * DAY_HOURS) await people.act(stepHours);
    await tick(now);
  }
  return auditLoop(context, actor, { stepMs, end: now });
}

async function furnish(context: Context): Promise<Actor> {
  const made = await createOrganization(context, {
    organization: 'A year',
    name: 'Camille',
    email: 'camille@example.com',
    password: 'correct horse battery',
    locale: 'en',
    timeZone: 'Europe/Paris',
  });
  const actor = systemActor(valueOf(made).orgId);
  const survey = { slug: 'nps', name: 'N', kind: 'nps' as const, subject: 'N', locales: ['en' as const] };
  valueOf(await createSurvey(context, actor, survey));
  return actor;
}
