import type { Tx } from '../../platform/postgres/database.ts';
import { type Person, type PersonalData, tracesOf } from '../contacts/privacy/personal-data.ts';
import { OTHER } from './dimension-limits.ts';
import {
  anonymizeOlderAnswers,
  countOlderAnswers,
  deleteTouchesOf,
  forgetValues,
  lastAnswers,
  lockAnswersOf,
  makeAnonymous,
  selectAnswersOf,
} from './personal-queries.ts';
import { rollupDeltas } from './rollup-deltas.ts';
import { applyRollups } from './rollup-queries.ts';

/** Few enough for one short transaction. */
const AT_ONCE = 5_000;

/** Answers keep their score, day and dimensions, so that no figure moves; who gave them and why is forgotten. */
export const personalAnswers: PersonalData = {
  shown: { topic: 'answers', read: (db, { orgId, id }) => selectAnswersOf(db, orgId, id) },
  erase: eraseAnswers,
  lastMet: async (db, orgId, ids) =>
    new Map((await lastAnswers(db, orgId, ids)).map(({ id, at }) => [id, at] as const)),
  older: {
    of: 'answers',
    count: countOlderAnswers,
    forget: (tx, orgId, before) => anonymizeOlderAnswers(tx, orgId, before, AT_ONCE),
  },
};

async function eraseAnswers(tx: Tx, person: Person): Promise<void> {
  const { orgId, id } = person;
  const answers = await lockAnswersOf(tx, orgId, id);
  await deleteTouchesOf(tx, orgId, id);
  const masked = answers.map((answer) => ({ ...answer, dimensions: mask(answer.dimensions, person) }));
  const isMasked = (i: number) => masked[i]?.dimensions !== answers[i]?.dimensions;
  const moved = answers.filter(({ state }, i) => state === 'counted' && isMasked(i));
  const movedIds = new Set(moved.map((answer) => answer.id));
  await applyRollups(
    tx,
    rollupDeltas([
      ...moved.map((answer) => ({ answer, by: -1 as const })),
      ...masked.filter((answer) => movedIds.has(answer.id)).map((answer) => ({ answer, by: 1 as const })),
    ]),
  );
  await makeAnonymous(tx, orgId, masked);
  const traces = new Set(tracesOf(person));
  const told = answers.flatMap(({ dimensions }) =>
    Object.entries(dimensions).flatMap(([dimension, value]) =>
      traces.has(value) ? [{ dimension, value }] : [],
    ),
  );
  if (told.length > 0) await forgetValues(tx, orgId, told);
}

/** A dimension may hold an address or a name, where somebody sent one as a property. */
function mask(
  dimensions: Readonly<Record<string, string>>,
  person: Person,
): Readonly<Record<string, string>> {
  const traces = new Set(tracesOf(person));
  if (!Object.values(dimensions).some((value) => traces.has(value))) return dimensions;
  return Object.fromEntries(
    Object.entries(dimensions).map(([name, value]) => [name, traces.has(value) ? OTHER : value]),
  );
}
