import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Survey } from './contract.ts';
import { selectSurvey } from './queries.ts';

export async function getSurvey(db: Db, orgId: OrgId, slugOrId: string): Promise<Survey | null> {
  return selectSurvey(db, orgId, slugOrId);
}

/** Another process may have changed a survey: this late we notice. */
const KEPT_MS = 5000;

/** Names that do not exist can be sent without end. */
const KEPT_MAX = 1000;

export interface SurveyCache {
  get(db: Db, orgId: OrgId, slugOrId: string): Promise<Survey | null>;
}

interface Kept {
  readonly survey: Promise<Survey | null>;
  readonly until: number;
}

/** Every cache of this process, as long as somebody uses it. */
const caches = new Set<WeakRef<Map<string, Kept>>>();

/** Surveys for the hot path; a change in this process is seen at once, one elsewhere within seconds. */
export function createSurveyCache(clock: () => number = () => performance.now()): SurveyCache {
  const kept = new Map<string, Kept>();
  caches.add(new WeakRef(kept));
  return {
    // The closure holds the map: it lives as long as the cache does.
    get(db, orgId, slugOrId) {
      const key = `${orgId} ${slugOrId}`;
      const known = kept.get(key);
      if (known !== undefined && known.until > clock()) return known.survey;
      if (kept.size >= KEPT_MAX) kept.clear();
      const survey = selectSurvey(db, orgId, slugOrId);
      const entry = { survey, until: clock() + KEPT_MS };
      kept.set(key, entry);
      // What is not there, or could not be read, is asked again.
      const forget = () => {
        if (kept.get(key) === entry) kept.delete(key);
      };
      survey.then((found) => {
        if (found === null) forget();
      }, forget);
      return survey;
    },
  };
}

/** Called after the commit of a change to a survey of this organization. */
export function forgetSurveys(orgId: OrgId): void {
  for (const cache of caches) {
    const kept = cache.deref();
    if (kept === undefined) caches.delete(cache);
    for (const key of kept?.keys() ?? []) if (key.startsWith(`${orgId} `)) kept?.delete(key);
  }
}
