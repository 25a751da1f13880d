import type { Actor } from '../../../platform/actor.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { forgottenAmong } from '../../contacts/privacy/forgotten-among.ts';
import { upsertContacts } from '../../contacts/upsert-contacts.ts';
import { lockTimeZones } from '../../organizations/lock-time-zones.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Survey } from '../../surveys/contract.ts';
import { type CountedResponse, findByIdempotencyKey, insertResponses } from '../ingest/queries.ts';
import { inheritTeam } from '../inherit-team.ts';
import type { DimensionResolver } from '../resolve-dimensions.ts';
import { rollupDeltas } from '../rollup-deltas.ts';
import { applyRollups } from '../rollup-queries.ts';
import type { ImportedRow } from './read-row.ts';

/**
 * Enough that a day's figure is written once for many answers, few enough that a kill loses seconds and memory stays
 * flat.
 */
export const TRANSACTION_ROWS = 8_192;

/** A transaction may hold more, so that each figure is written once for many; a statement is text in memory. */
const STATEMENT_ROWS = 2_048;

const IMPORT_CHANNEL = 'import';

/** The same file imported into two surveys is two imports. */
const importKey = (survey: Survey, row: ImportedRow): string => `${survey.id}:${row.identity}`;

export interface ResolvedRows {
  readonly resolver: DimensionResolver;
  readonly rows: readonly { readonly row: ImportedRow; readonly dimensions: Record<string, string> }[];
}

/** Which figures each row counts in. Before the transaction that writes them: it declares in one of its own. */
export async function resolveRows(
  actor: Actor,
  resolver: DimensionResolver,
  declare: readonly string[],
  rows: readonly ImportedRow[],
  now: Date,
): Promise<ResolvedRows> {
  const answers = rows.map((row) => ({ channel: IMPORT_CHANNEL, properties: row.properties }));
  const resolved = await resolver.resolve(actor.orgId, answers, { declare }, now);
  return { resolver, rows: rows.map((row, i) => ({ row, dimensions: resolved[i] ?? {} })) };
}

/** Writes one batch in the caller's transaction; says how many were new. They open no case and tell nobody. */
export async function writeRows(
  tx: Tx,
  actor: Actor,
  survey: Survey,
  { resolver, rows }: ResolvedRows,
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0;
  const zone = (await lockTimeZones(tx, [actor.orgId])).get(actor.orgId) ?? 'UTC';
  const contactIds = await writeContacts(tx, actor, rows, now);
  const named = rows.map(({ row, dimensions }, i) => ({
    row,
    dimensions,
    channel: IMPORT_CHANNEL,
    contactId: contactIds[i] ?? null,
  }));
  const inTeams = await inheritTeam(tx, actor.orgId, resolver, named, now);
  const dayOf = dayReader(zone);
  const news: CountedResponse[] = [];
  let writing = Promise.resolve();
  for (let at = 0; at < rows.length; at += STATEMENT_ROWS) {
    const responses = inTeams.slice(at, at + STATEMENT_ROWS).map(
      ({ row, dimensions, channel, contactId }): CountedResponse => ({
        orgId: actor.orgId,
        id: newId(),
        surveyId: survey.id,
        series: survey.series,
        contactId,
        score: row.score,
        comment: row.comment,
        channel,
        answeredAt: row.answeredAt,
        day: dayOf(row.answeredAt),
        dimensions,
        properties: row.properties,
        source: 'import',
        idempotencyKey: importKey(survey, row),
        bodyHash: null,
      }),
    );
    // The next statement is prepared while PostgreSQL works on this one.
    await writing;
    writing = insertResponses(tx, responses, now).then((inserted) => {
      for (const response of responses) if (inserted.has(response.id)) news.push(response);
    });
    // Told of when it is awaited.
    writing.catch(() => {});
  }
  await writing;
  if (news.length === 0) return 0;
  await applyRollups(tx, rollupDeltas(news.map((answer) => ({ answer, by: 1 }))));
  const lines = { first: rows[0]?.row.line, last: rows.at(-1)?.row.line };
  const entry = { action: 'responses.imported', subjectType: 'survey', subjectId: survey.id };
  await recordAudit(tx, actor, { ...entry, details: { count: news.length, lines } }, now);
  await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'responses', surveyId: survey.id }, now);
  return news.length;
}

/** Past answers come by the day, and a calendar takes its time. */
function dayReader(timeZone: string): (at: Date) => string {
  const days = new Map<number, string>();
  return (at) => {
    const time = at.getTime();
    let day = days.get(time);
    if (day === undefined) days.set(time, (day = localDay(at, timeZone)));
    return day;
  };
}

/** Counts rows that are already there, or came earlier in this file, without writing. */
export class KnownRows {
  readonly #seen = new Set<string>();
  readonly #db: Db;
  readonly #actor: Actor;
  readonly #survey: Survey;

  constructor(db: Db, actor: Actor, survey: Survey) {
    this.#db = db;
    this.#actor = actor;
    this.#survey = survey;
  }

  async count(rows: readonly ImportedRow[]): Promise<number> {
    const { orgId } = this.#actor;
    const keys = rows.map((row) => importKey(this.#survey, row));
    const wanted = keys.map((key) => ({ orgId, key }));
    const found = await findByIdempotencyKey(this.#db, 'import', wanted);
    const stored = new Set(found.map((row) => row.key));
    let known = 0;
    for (const [i, key] of keys.entries()) {
      if (stored.has(key) || this.#seen.has(key)) known += 1;
      // Records without an id of their own are told apart by their rank: none comes twice.
      else if (rows[i]?.identity.startsWith('id:')) this.#seen.add(key);
    }
    return known;
  }
}

async function writeContacts(
  tx: Tx,
  actor: Actor,
  rows: ResolvedRows['rows'],
  now: Date,
): Promise<(string | null)[]> {
  const named = rows.flatMap(({ row }, i) => (row.contact === null ? [] : [{ i, contact: row.contact }]));
  const ids: (string | null)[] = rows.map(() => null);
  if (named.length === 0) return ids;
  // Their old answers count; that does not bring them back.
  const forgotten = await forgottenAmong(
    tx,
    actor.orgId,
    named.map(({ contact }) => contact),
  );
  const present = named.filter((_one, i) => forgotten[i] !== true);
  const inputs = present.map(({ contact }) => contact);
  const found = await upsertContacts(tx, actor, inputs, now);
  present.forEach(({ i }, position) => {
    ids[i] = found[position] ?? null;
  });
  return ids;
}
