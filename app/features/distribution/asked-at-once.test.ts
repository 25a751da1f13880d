import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay } from '../../platform/calendar/local-day.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { inviteList } from './invite-list.ts';
import { inviteOne } from './invite-one.ts';
import { catalogues } from './testing/catalogues.ts';
import { makeWorld } from './testing/world.ts';

const PEOPLE = ['a', 'b', 'c', 'd'].map((name) => `${name}@example.org`);
const QUARANTINE = 30;

/** A wish for some people at some day from now, all sent at the same time as the others of its round. */
const wish = fc.record({
  survey: fc.constantFrom('relation', 'delivery'),
  people: fc.subarray(PEOPLE, { minLength: 1 }),
  inDays: fc.integer({ min: 0, max: 120 }),
});

describe('many who ask at once', () => {
  const t = useTestContext(catalogues);

  test('never ask anybody twice within the quarantine, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(wish, { minLength: 2, maxLength: 6 }), { maxLength: 4 }),
        async (rounds) => {
          const world = await makeWorld(t.context, { quarantineDays: QUARANTINE });
          for (const round of rounds) {
            t.clock.advance(86_400_000);
            await Promise.all(
              round.map(({ survey, people, inDays }) => {
                const sendAt = new Date(t.context.clock().getTime() + inDays * 86_400_000).toISOString();
                const [email] = people;
                return people.length === 1 && email !== undefined
                  ? inviteOne(
                      t.context,
                      world.actor,
                      { survey, contact: { email }, channel: 'email', sendAt },
                      null,
                    )
                  : inviteList(
                      t.context,
                      world.actor,
                      { survey, list: people.toReversed().join('\n'), sendAt, dryRun: false },
                      null,
                    );
              }),
            );
          }
          const rows = await t.context.db
            .selectFrom('invitations')
            .select(['contact_id', 'send_at', 'state', 'reason'])
            .where('org_id', '=', world.orgId)
            .orderBy('send_at')
            .execute();
          const wanted = rounds.flat().reduce((sum, one) => sum + one.people.length, 0);
          expect(rows).toHaveLength(wanted);
          expect(rows.every((row) => (row.state === 'skipped') === (row.reason !== null))).toBe(true);
          for (const asked of Map.groupBy(rows, (row) => row.contact_id).values()) {
            const days = asked
              .filter((row) => row.state === 'queued')
              .map((row) => Date.parse(localDay(row.send_at, 'Europe/Paris')) / 86_400_000);
            expect(days.length).toBeGreaterThan(0);
            expect(days.slice(1).every((day, i) => day - (days[i] ?? 0) >= QUARANTINE)).toBe(true);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
