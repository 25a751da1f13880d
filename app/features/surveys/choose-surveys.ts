import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Relation, Survey, SurveyKind } from './contract.ts';
import { selectSurvey, selectSurveys } from './queries.ts';

export interface SurveyChoice {
  /** Slug or id; several between commas. All when left out. */
  readonly survey?: string | undefined;
  readonly kind?: SurveyKind | undefined;
  readonly relation?: Relation | 'both' | undefined;
}

/** The surveys that a reader asks for, within their walls; null when one that they name is not there. */
export async function chooseSurveys(
  db: Db,
  actor: Actor,
  { survey: named, kind, relation = 'both' }: SurveyChoice,
): Promise<Survey[] | null> {
  const found = named === undefined ? await selectSurveys(db, actor.orgId) : await byName(db, actor, named);
  const isTheirs = ({ id }: Survey) => actor.surveyId === null || actor.surveyId === id;
  if (named !== undefined && found.some((one) => one === null || !isTheirs(one))) return null;
  return found.filter(
    (one): one is Survey =>
      one !== null &&
      isTheirs(one) &&
      (kind === undefined || one.kind === kind) &&
      (relation === 'both' || one.relation === relation),
  );
}

async function byName(db: Db, { orgId }: Actor, named: string): Promise<(Survey | null)[]> {
  const names = [...new Set(named.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  if (names.length === 1) return [await selectSurvey(db, orgId, names[0] ?? '')];
  const all = await selectSurveys(db, orgId);
  const found = names.map((name) => all.find(({ id, slug }) => id === name || slug === name) ?? null);
  return names.length === 0 ? [null] : [...new Set(found)];
}
