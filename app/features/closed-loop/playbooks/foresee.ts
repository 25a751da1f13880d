import { PROPERTIES_MAX } from '../../contacts/contract.ts';
import type { PastAnswer } from '../../responses/get-answers-between.ts';
import type { TemplateRow } from '../templates/queries.ts';
import type { Definition, Step } from './contract.ts';
import type { Stage } from './read-stage.ts';
import type { SkipReason, StopReason } from './run-contract.ts';
import { businessEnd, plainEnd } from './wait-end.ts';
import { whoIs } from './who-is.ts';
import { whyNotMailed } from './why-not-mailed.ts';
import { saysOtherwise } from './why-stopped.ts';
import { writeMail } from './write-mail.ts';

/** What would have become of one step. */
export interface ForeseenStep {
  readonly reason: SkipReason | null;
  /** What a mail would be made of. */
  readonly template: TemplateRow | null;
}

/** How far a run would have come. */
export interface Foreseen {
  readonly contactId: string;
  readonly steps: readonly ForeseenStep[];
  readonly stopReason: StopReason | null;
}

/**
 * What would have happened for these answers, the oldest first. Who opted out since is taken as opted out all along:
 * it shows what would happen today.
 */
export function foresee(definition: Definition, met: readonly PastAnswer[], stage: Stage): Foreseen[] {
  const under = new Map<string, Date>();
  const occasions = new Set<string>();
  const runs: Foreseen[] = [];
  for (const answer of met.toReversed()) {
    const occasion = answer.invitationId ?? answer.id;
    const until = under.get(answer.contactId);
    if (occasions.has(occasion) || (until !== undefined && answer.answeredAt < until)) continue;
    occasions.add(occasion);
    const { end, ...run } = goThrough(definition, answer, stage);
    under.set(answer.contactId, end);
    runs.push({ contactId: answer.contactId, ...run });
  }
  return runs;
}

function goThrough(
  { steps, stops }: Definition,
  answer: PastAnswer,
  stage: Stage,
): Omit<Foreseen, 'contactId'> & { end: Date } {
  let at = answer.answeredAt;
  const done: ForeseenStep[] = [];
  for (const [i, step] of steps.entries()) {
    const stopReason = whyStoppedBy(at, stops, answer, stage);
    if (stopReason !== null) return { steps: done, stopReason, end: at };
    done.push(foreseeStep(step, answer, stage));
    if (step.kind === 'wait' && i < steps.length - 1) at = endOf(step, at, answer, stage);
  }
  return { steps: done, stopReason: null, end: at };
}

function endOf(step: Extract<Step, { kind: 'wait' }>, at: Date, answer: PastAnswer, stage: Stage): Date {
  if (step.counted === 'always') return plainEnd(step, at, stage.organization.timeZone);
  const team = answer.team ?? stage.contacts.get(answer.contactId)?.properties.team ?? null;
  return businessEnd(step, at, stage.calendarOf(team));
}

function whyStoppedBy(
  at: Date,
  stops: Definition['stops'],
  answer: PastAnswer,
  { contacts, suppressions, cases, said }: Stage,
): StopReason | null {
  const contact = contacts.get(answer.contactId);
  if (contact === undefined) return 'erased';
  const heard = said.get(answer.contactId) ?? [];
  const newest = heard.find(({ answeredAt }) => answeredAt <= at);
  if (stops.includes('answered-otherwise') && newest !== undefined && saysOtherwise(answer, newest)) {
    return 'answered-otherwise';
  }
  const its = cases.get(answer.id);
  const isBefore = (time: Date | null | undefined) => time != null && time <= at;
  if (stops.includes('case-closed') && isBefore(its?.closedAt)) return 'case-closed';
  if (stops.includes('contacted') && isBefore(its?.firstContactAt)) return 'contacted';
  const isOptedOut =
    suppressions.get(contact.emailKey ?? '') === 'opted-out' || contact.consent === 'refused';
  return stops.includes('opted-out') && isOptedOut ? 'opted-out' : null;
}

const DONE: ForeseenStep = { reason: null, template: null };

function foreseeStep(step: Step, answer: PastAnswer, stage: Stage): ForeseenStep {
  const contact = stage.contacts.get(answer.contactId);
  if (contact === undefined) return DONE;
  if (step.kind === 'tag') {
    const { properties } = contact;
    const isFull = Object.keys(properties).length >= PROPERTIES_MAX && properties[step.name] === undefined;
    return isFull ? { reason: 'properties-full', template: null } : DONE;
  }
  if (step.kind !== 'send') return DONE;
  const why = whyNotMailed(contact, stage.suppressions.get(contact.emailKey ?? '') ?? null);
  if (why !== null) return { reason: why, template: null };
  const team = answer.team ?? contact.properties.team ?? null;
  const its = stage.cases.get(answer.id) ?? null;
  const managerId = team === null ? null : (stage.managers.get(team) ?? null);
  const reader = {
    contact,
    organization: stage.organization,
    subject: stage.subjects.get(answer.surveyId) ?? null,
    answer: { ...answer, kind: 'nps' as const },
    me: whoIs('owner', { members: stage.members, managerId, case: its })?.name ?? null,
    type: its?.type ?? null,
  };
  const { reason, template } = writeMail(step, reader, stage.templates);
  const row = stage.templates.find(({ id }) => id === template?.id) ?? null;
  return { reason, template: row };
}
