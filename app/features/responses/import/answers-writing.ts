import type { Actor } from '../../../platform/actor.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { whenAllEnded } from '../../../platform/when-all-ended.ts';
import { type UpsertedContact, upsertContactsReporting } from '../../contacts/upsert-contacts.ts';
import { lockTimeZones } from '../../organizations/lock-time-zones.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Survey } from '../../surveys/contract.ts';
import { type CountedResponse, prepareInsertion } from '../ingest/queries.ts';
import { inheritTeam } from '../inherit-team.ts';
import type { DimensionResolver } from '../resolve-dimensions.ts';
import { RollupSums } from '../rollup-deltas.ts';
import { applyRollups } from '../rollup-queries.ts';
import { importKey } from './import-key.ts';
import type { ImportedRow } from './read-row.ts';

export interface AnswersPlace {
  readonly survey: Survey;
  readonly dimensions: DimensionResolver;
  /** Which unknown properties become dimensions. */
  readonly declare: readonly string[];
  /** By which way the answers came, where that is known: `email` … */
  readonly channel?: string;
}

/**
 * Past answers that one transaction of the caller writes, piece by piece: a day's figure is written once for all of
 * them. They open no case and tell nobody. Whoever was forgotten is left out of them before.
 */
export class AnswersWriting {
  readonly #tx: Tx;
  readonly #actor: Actor;
  readonly #place: AnswersPlace;
  readonly #now: Date;
  readonly #sums = new RollupSums();
  #dayOf: ((at: Date) => string) | null = null;
  #count = 0;
  /** Made ready, and not yet given to the database. */
  #ready: Insertion | null = null;
  #inserting: Promise<void> = Promise.resolve();
  #lines: { first: number; last: number } | null = null;

  constructor(tx: Tx, actor: Actor, place: AnswersPlace, now: Date) {
    this.#tx = tx;
    this.#actor = actor;
    this.#place = place;
    this.#now = now;
  }

  /** Makes these answers ready while the database writes those before. */
  async write(rows: readonly ImportedRow[]): Promise<void> {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return;
    this.#lines = { first: this.#lines?.first ?? first.line, last: last.line };
    const { survey } = this.#place;
    const dayOf = (this.#dayOf ??= await this.#readDays());
    // When the answers before fail, so does all that follows in the transaction: theirs is the cause.
    const [, placed] = await whenAllEnded([this.#inserting, this.#placeRows(rows)]);
    this.#insertReady();
    const responses = placed.map(
      ({ row, dimensions, channel, contactId }): CountedResponse => ({
        orgId: this.#actor.orgId,
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
    this.#ready = prepareInsertion(responses, this.#now);
  }

  #insertReady(): void {
    if (this.#ready === null) return;
    this.#inserting = this.#insert(this.#ready);
    this.#ready = null;
    // A failure is told to whoever writes on, or ends.
    this.#inserting.catch(() => {});
  }

  async #insert(insert: Insertion): Promise<void> {
    const written = await insert(this.#tx);
    for (const response of written) this.#sums.add(response, 1);
    this.#count += written.length;
  }

  /** Nothing is being written when it resolves. */
  async settle(): Promise<void> {
    await this.#inserting.catch(() => {});
  }

  /** Writes the figures; says how many answers were new. */
  async end(): Promise<number> {
    await this.#inserting;
    this.#insertReady();
    await this.#inserting;
    const [count, lines] = [this.#count, this.#lines];
    if (count === 0 || lines === null) return 0;
    const { orgId } = this.#actor;
    const { survey } = this.#place;
    await applyRollups(this.#tx, this.#sums.deltas());
    const entry = { action: 'responses.imported', subjectType: 'survey', subjectId: survey.id };
    await recordAudit(this.#tx, this.#actor, { ...entry, details: { count, lines } }, this.#now);
    const topic = { topic: 'responses', surveyId: survey.id } as const;
    await recordEvent(this.#tx, orgId, 'screen.changed', topic, this.#now);
    return count;
  }

  /** Days as the organization's wall shows them. Past answers come by the day, and a calendar takes its time. */
  async #readDays(): Promise<(at: Date) => string> {
    const { orgId } = this.#actor;
    const timeZone = (await lockTimeZones(this.#tx, [orgId])).get(orgId) ?? 'UTC';
    const days = new Map<number, string>();
    return (at) => {
      const time = at.getTime();
      const day = days.get(time) ?? localDay(at, timeZone);
      days.set(time, day);
      return day;
    };
  }

  /** Who answered, null for nobody who is named. */
  async #writeContacts(rows: readonly ImportedRow[]): Promise<(UpsertedContact | null)[]> {
    const named = rows.flatMap(({ contact }) => (contact === null ? [] : [contact]));
    if (named.length === 0) return rows.map(() => null);
    const found = (await upsertContactsReporting(this.#tx, this.#actor, named, this.#now)).values();
    return rows.map(({ contact }) => (contact === null ? null : (found.next().value ?? null)));
  }

  /** Whose each row is, and which figures it counts in. */
  async #placeRows(rows: readonly ImportedRow[]) {
    const { orgId } = this.#actor;
    const { dimensions: resolver, declare, channel = 'import' } = this.#place;
    const answers = rows.map(({ properties }) => ({ channel, properties }));
    const [resolved, people] = await whenAllEnded([
      resolver.resolve(orgId, answers, { declare }, this.#now),
      this.#writeContacts(rows),
    ]);
    const placed = rows.map((row, i) => ({
      row,
      dimensions: resolved[i] ?? {},
      channel,
      contactId: people[i]?.id ?? null,
      team: people[i]?.team ?? null,
    }));
    return inheritTeam(orgId, resolver, placed, this.#now);
  }
}

type Insertion = ReturnType<typeof prepareInsertion>;
