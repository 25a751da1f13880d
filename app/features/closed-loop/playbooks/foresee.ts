import { PROPERTIES_MAX } from '../../contacts/contract.ts';
import type { PastAnswer } from '../../responses/get-answers-between.ts';
import type { Definition, Step } from './contract.ts';
import type { Stage } from './read-stage.ts';
import type { SkipReason, StopReason } from './run-contract.ts';
import { businessEnd, plainEnd } from './wait-end.ts';
import { whyNotMailed } from './why-not-mailed.ts';
import { saysOtherwise } from './why-stopped.ts';
import { writeMail } from './write-mail.ts';

/** How far a run would have come. */
export interface Foreseen {
  readonly steps: readonly { readonly reason: SkipReason | null }[];
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
    runs.push(run);
  }
  return runs;
}

function goThrough({ steps, stops }: Definition, answer: PastAnswer, stage: Stage): Foreseen & { end: Date } {
  let at = answer.answeredAt;
  const done: { reason: SkipReason | null }[] = [];
  for (const [i, step] of steps.entries()) {
    const stopReason = whyStoppedBy(at, stops, answer, stage);
    if (stopReason !== null) return { steps: done, stopReason, end: at };
    done.push({ reason: whySkipped(step, answer, stage) });
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

function whySkipped(step: Step, answer: PastAnswer, stage: Stage): SkipReason | null {
  const contact = stage.contacts.get(answer.contactId);
  if (contact === undefined) return null;
  if (step.kind === 'tag') {
    const { properties } = contact;
    const isFull = Object.keys(properties).length >= PROPERTIES_MAX && properties[step.name] === undefined;
    return isFull ? 'properties-full' : null;
  }
  if (step.kind !== 'send') return null;
  const reason = whyNotMailed(contact, stage.suppressions.get(contact.emailKey ?? '') ?? null);
  if (reason !== null) return reason;
  return writeMail(step, contact, answer.score, stage.organization) === null ? 'empty-variable' : null;
}
