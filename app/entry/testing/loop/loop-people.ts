import { sql } from 'kysely';
import { settlePromise } from '../../../features/closed-loop/promises/change-promise.ts';
import { makePromise } from '../../../features/closed-loop/promises/make-promise.ts';
import { recordContact } from '../../../features/closed-loop/record-contact.ts';
import { suppress } from '../../../features/contacts/suppressions.ts';
import { recordResponse } from '../../../features/responses/ingest/record-response.ts';
import type { Actor } from '../../../platform/actor.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import type { Chance } from './chance.ts';

const HOUR_MS = 3_600_000;

export interface LoopPlan {
  readonly contacts: number;
  /** Answers in an hour, of all of them together. */
  readonly answersAnHour: number;
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** What people do: customers answer and opt out, members reach some of them, promise things, and keep some. */
export class LoopPeople {
  readonly #context: Context;
  readonly #actor: Actor;
  readonly #chance: Chance;
  readonly #plan: LoopPlan;
  /** When who keeps which promise. */
  readonly #toKeep: { id: string; at: number }[] = [];

  constructor(context: Context, actor: Actor, chance: Chance, plan: LoopPlan) {
    this.#context = context;
    this.#actor = actor;
    this.#chance = chance;
    this.#plan = plan;
  }

  /** Of one stretch of time, at its end. */
  async act(hours: number): Promise<void> {
    const { answersAnHour } = this.#plan;
    const expected = answersAnHour * hours;
    const answers = Math.floor(expected) + (this.#chance.isOn(expected % 1) ? 1 : 0);
    for (let i = 0; i < answers; i += 1) await this.#answer();
    await this.#reachSome(hours);
    await this.#keepSome();
  }

  async #answer(): Promise<void> {
    const n = this.#chance.below(this.#plan.contacts);
    const score = this.#chance.isOn(0.35) ? this.#chance.below(7) : 7 + this.#chance.below(4);
    const email = `customer-${n}@example.com`;
    const given = { survey: 'nps', score, channel: 'api', contact: { email, name: `Customer ${n}` } };
    valueOf(await recordResponse(this.#context, this.#actor, given, null));
    if (!this.#chance.isOn(0.01)) return;
    const now = this.#context.clock();
    await this.#context.db.transaction().execute(async (tx) => {
      await suppress(tx, this.#actor.orgId, email, 'opted-out', 'link', now);
    });
  }

  async #reachSome(hours: number): Promise<void> {
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM cases WHERE org_id = ${this.#actor.orgId} AND first_contact_at IS NULL AND status = 'open'
      ORDER BY id`.execute(this.#context.db);
    const now = this.#context.clock();
    for (const { id } of rows) {
      if (!this.#chance.isOn(0.02 * hours)) continue;
      await this.#context.db.transaction().execute((tx) => recordContact(tx, this.#actor, id, now));
      if (this.#chance.isOn(0.6)) await this.#promise(id, now);
    }
  }

  async #promise(caseId: string, now: Date): Promise<void> {
    const days = 1 + this.#chance.below(12);
    const dueOn = localDay(new Date(now.getTime() + days * 24 * HOUR_MS), 'Europe/Paris');
    const dueTime = `${String(8 + this.#chance.below(11)).padStart(2, '0')}:30`;
    const made = valueOf(
      await makePromise(this.#context, this.#actor, caseId, { what: 'A part is sent', dueOn, dueTime }),
    );
    // Most are kept, some of them late; some never.
    if (!this.#chance.isOn(0.75)) return;
    const span = Date.parse(made.dueAt) - now.getTime();
    this.#toKeep.push({ id: made.id, at: now.getTime() + span * (0.3 + this.#chance.next()) });
  }

  async #keepSome(): Promise<void> {
    const now = this.#context.clock().getTime();
    for (const one of this.#toKeep.filter(({ at }) => at <= now)) {
      this.#toKeep.splice(this.#toKeep.indexOf(one), 1);
      const kept = { state: 'kept', customerTold: true } as const;
      valueOf(await settlePromise(this.#context, this.#actor, one.id, kept));
    }
  }
}
