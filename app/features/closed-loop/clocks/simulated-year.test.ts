import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { createTeam } from '../../organizations/members/change-team.ts';
import { setCalendar } from '../calendars/set-calendar.ts';
import { recordContact } from '../record-contact.ts';
import { reopenClosedCase } from '../reopen-closed-case.ts';
import { CASE_TEXTS, makeCaseWorld } from '../testing/case-world.ts';
import { changeClockSettings } from './change-clock-settings.ts';
import { climbLadders } from './climb-ladders.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { recomputeClocks } from './recompute-clocks.ts';

const CASES = 300;
const DAY = 86_400_000;
const RUNGS = ['owner', 'manager', 'director'];

const world = useTestContext({ ...CASE_TEXTS, clocks: { fr, en } });

interface Told {
  readonly caseId: string;
  readonly rung: string;
  readonly at: Date;
}

/**
 * A year in which cases open, some are reached, closed and opened again, calendars and settings change, and the job
 * runs when it happens to: twice at once, or not for days, as after a restart.
 */
test('in a year of restarts each rung of each case is taken once, in order, never before its time', async () => {
  const { context, clock } = world;
  const loop = await makeCaseWorld(context);
  const { orgId } = loop.owner;
  for (const key of ['nord', 'sud']) {
    expect(await createTeam(context, loop.owner, { key, name: key })).toMatchObject({ ok: true });
  }
  const [seed] = fc.sample(fc.integer({ min: 1, max: 2 ** 31 - 2 }), { numRuns: 1, seed: 20_260_615 });
  let state = seed ?? 1;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const start = Date.parse('2026-01-05T08:00:00Z');
  /** When each round of each case began, and when it ended: reached or closed. */
  const rounds = new Map<string, { from: number; to: number }[]>();
  const ids: string[] = [];
  const atOnce = (jobs: number) => Promise.all(Array.from({ length: jobs }, () => climbLadders(context)));

  const openOne = async (team: string | undefined): Promise<string> => {
    const responseId = await loop.answer(team === undefined ? {} : { team });
    const opened = await sql<{ id: string }>`SELECT id FROM cases WHERE response_id = ${responseId}`.execute(
      context.db,
    );
    return opened.rows[0]?.id ?? '';
  };

  for (let i = 0; i < CASES; i += 1) {
    const now = start + (i / CASES) * 365 * DAY;
    clock.set(new Date(now).toISOString());
    if (random() < 0.7) await atOnce(1 + Math.floor(random() * 3));
    const team = (['nord', 'sud', undefined] as const)[i % 3];
    const id = await openOne(team);
    ids.push(id);
    rounds.set(id, [{ from: now, to: Number.POSITIVE_INFINITY }]);
    const other = ids[Math.floor(random() * ids.length)] ?? id;
    const round = rounds.get(other)?.at(-1);
    if (round === undefined) continue;
    const chance = random();
    if (chance < 0.25 && round.to === Number.POSITIVE_INFINITY) {
      await context.db.transaction().execute((tx) => recordContact(tx, loop.owner, other, clock.now()));
      round.to = now;
    } else if (chance < 0.4) {
      await sql`UPDATE cases SET status = 'closed', closed_at = ${clock.now()} WHERE id = ${other}`.execute(
        context.db,
      );
      round.to = Math.min(round.to, now);
      expect(await reopenClosedCase(context, loop.owner, other)).toMatchObject({ ok: true });
      rounds.get(other)?.push({ from: now, to: Number.POSITIVE_INFINITY });
    } else if (chance < 0.43) {
      const hours = Array.from({ length: 7 }, (_day, day) => (day < 6 ? [{ from: 480, to: 960 }] : []));
      const calendar = { team: 'nord', timeZone: 'Europe/Paris', hours, holidays: 'fr' } as const;
      expect(await setCalendar(context, loop.owner, calendar)).toMatchObject({ ok: true });
      await Promise.all([recomputeClocks(context, orgId), climbLadders(context)]);
    } else if (chance < 0.46) {
      const limitHours = 24 + Math.floor(random() * 48);
      expect(await changeClockSettings(context, loop.owner, { limitHours })).toMatchObject({ ok: true });
      await Promise.all([climbLadders(context), recomputeClocks(context, orgId)]);
    }
  }
  clock.set(new Date(start + 400 * DAY).toISOString());
  await atOnce(3);

  const { rows } = await sql<Told>`
    SELECT subject_id AS "caseId", details ->> 'rung' AS rung, at FROM audit_log
    WHERE org_id = ${orgId} AND action = 'case.escalated' ORDER BY id`.execute(context.db);
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  let whole = 0;
  for (const id of ids) {
    const told = byCase.get(id) ?? [];
    const of = rounds.get(id) ?? [];
    for (const { from, to } of of) {
      const isLast = to === Number.POSITIVE_INFINITY;
      const within = told.filter(({ at }) => at.getTime() >= from && (isLast || at.getTime() <= to));
      const climbed = within.map(({ rung }) => rung);
      // Each once, in order; whoever waits to the end of the year was told of by all.
      expect(climbed).toEqual(RUNGS.slice(0, isLast ? 3 : climbed.length));
      expect(within.every(({ at }) => at.getTime() > from)).toBe(true);
      if (climbed.length === 3) whole += 1;
    }
    expect(told.length).toBeLessThanOrEqual(of.length * 3);
  }
  expect(whole).toBeGreaterThan(CASES / 2);
  // Nobody is left to tell: nothing was lost.
  await climbLadders(context);
  const again = await sql<{ n: number }>`
    SELECT count(*) AS n FROM audit_log WHERE org_id = ${orgId} AND action = 'case.escalated'`.execute(
    context.db,
  );
  expect(again.rows[0]?.n).toBe(rows.length);
}, 240_000);
