import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { getAnswersBetween, type PastAnswer } from '../../responses/get-answers-between.ts';
import type { Definition } from './contract.ts';
import type { NewRun } from './run-queries.ts';
import { newRun } from './start-runs.ts';
import { isAbout } from './starts-on.ts';
import { selectTypedAnswers } from './typed-queries.ts';

const DAY_MS = 86_400_000;

/** What "last month" is: as many days as most months have. */
const PAST_DAYS = 30;

/** More answers tell nothing more about what would happen. */
export const ANSWERS_TRIED = 5_000;

export interface PastAnswers {
  readonly from: Date;
  readonly to: Date;
  /** All that count, of the surveys that it is about, the newest first. */
  readonly all: readonly PastAnswer[];
  readonly isWhole: boolean;
  /** Those that would have begun it, imported ones among them. */
  readonly met: readonly PastAnswer[];
}

/** The answers of the last thirty days, and those that a definition is about. */
export async function pastAnswers(
  db: Db,
  orgId: OrgId,
  definition: Definition,
  now: Date,
): Promise<PastAnswers> {
  const from = new Date(now.getTime() - PAST_DAYS * DAY_MS);
  const period = { from, to: now, surveyId: definition.surveyId, limit: ANSWERS_TRIED + 1 };
  const found = await getAnswersBetween(db, orgId, period);
  const all = found.slice(0, ANSWERS_TRIED);
  const { trigger } = definition;
  const ids = all.map(({ id }) => id);
  const typed = trigger.kind === 'type' ? await selectTypedAnswers(db, orgId, trigger.type, ids) : null;
  const met = all.filter((answer) =>
    typed === null ? isAbout(definition, { ...answer, kind: 'nps' }) : typed.has(answer.id),
  );
  return { from, to: now, all, isWhole: found.length <= ANSWERS_TRIED, met };
}

/** The runs of past answers that somebody asks for: of none, of those of these days, or of imported ones as well. */
export async function pastRuns(
  db: Db,
  orgId: OrgId,
  { id, version, definition }: { id: string; version: number; definition: Definition },
  alsoPast: 'none' | 'answered' | 'answered-and-imported',
  now: Date,
): Promise<NewRun[]> {
  if (alsoPast === 'none') return [];
  const { met } = await pastAnswers(db, orgId, definition, now);
  return met
    .filter(({ source }) => alsoPast === 'answered-and-imported' || source !== 'import')
    .map((answer) => newRun(id, version, answer));
}
