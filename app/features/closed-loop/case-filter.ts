import type { Actor } from '../../platform/actor.ts';
import { instantOf } from '../../platform/calendar/instant-of.ts';
import { localDay } from '../../platform/calendar/local-day.ts';
import { foldText } from '../contacts/fold-text.ts';
import { searchPatterns } from '../contacts/search-patterns.ts';
import { addDays } from './calendars/add-days.ts';
import type { CasesQuery } from './contract.ts';
import type { CaseFilter } from './list-queries.ts';

const PROPERTY = /^filter\[(.{1,60})\]$/;

/** A comment is searched as it was written, but for capitals. */
const wordsOf = (q: string): string[] =>
  q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8)
    .map((word) => `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`);

/** What was asked, with days as the organization's wall shows them; null when nothing can be found by it. */
export function caseFilter(
  actor: Actor,
  query: CasesQuery,
  {
    surveyId,
    causes,
    timeZone,
    now,
  }: { surveyId: string | null; causes: readonly string[] | null; timeZone: string; now: Date },
): CaseFilter | null {
  const { q, owner, watched, openedFrom, openedTo } = query;
  const self = actor.kind === 'member' ? actor.id : null;
  if ((owner === 'me' || watched === 'true') && self === null) return null;
  const startOf = (day: string): Date => instantOf(new Date(`${day}T00:00:00Z`), timeZone);
  const person = q === undefined || q.trim() === '' ? [] : searchPatterns(foldText(q));
  if (person === null || q?.includes('\u0000')) return null;
  return {
    ...query,
    owner: owner === 'me' ? (self ?? undefined) : owner,
    surveyId,
    causes,
    properties: propertiesOf(query),
    patterns: person.length === 0 ? null : { person, words: wordsOf(q ?? '') },
    openedFrom: openedFrom === undefined ? null : startOf(openedFrom),
    openedBefore: openedTo === undefined ? null : startOf(addDays(openedTo, 1)),
    endOfDay: startOf(addDays(localDay(now, timeZone), 1)),
    watchedBy: watched === 'true' ? self : null,
    now,
  };
}

function propertiesOf(query: Readonly<Record<string, unknown>>): Record<string, string> | null {
  const found = Object.entries(query).flatMap(([key, given]) => {
    const name = PROPERTY.exec(key)?.[1];
    const value: unknown = Array.isArray(given) ? given.at(-1) : given;
    const isText = typeof value === 'string' && !`${name}${value}`.includes('\u0000');
    return name === undefined || !isText ? [] : [[name, value] as const];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}
