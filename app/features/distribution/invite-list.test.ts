import { beforeAll, describe, expect, test } from 'vitest';
import { useTestContext } from '../../platform/testing/test-context.ts';
import type { InviteList, InviteListResult } from './contract.ts';
import { inviteList } from './invite-list.ts';
import { catalogues } from './testing/catalogues.ts';
import { makeWorld, type World } from './testing/world.ts';

describe('inviteList', () => {
  const t = useTestContext(catalogues);
  let world: World;

  beforeAll(async () => {
    world = await makeWorld(t.context);
  });

  const invite = (input: Partial<InviteList>, key: string | null = null) =>
    inviteList(t.context, world.actor, { survey: 'relation', dryRun: false, ...input }, key);
  const value = async (input: Partial<InviteList>, key: string | null = null): Promise<InviteListResult> => {
    const outcome = await invite(input, key);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value;
  };
  const count = async (table: 'invitations' | 'mails' | 'contacts' | 'audit_log') => {
    const { rows } = await t.context.pool.query<{ n: number }>(
      `SELECT count(*) AS n FROM ${table} WHERE org_id = $1`,
      [world.orgId],
    );
    return rows[0]?.n ?? 0;
  };

  test('says before sending who will be asked and why not, and writes nothing', async () => {
    await value({ list: 'asked@example.org' });
    const before = await Promise.all([
      count('invitations'),
      count('contacts'),
      count('mails'),
      count('audit_log'),
    ]);
    const list = 'Asked <asked@example.org>\nnew@example.org; Neue\nNEW@example.org\nnobody here\n';
    const result = await value({ list, dryRun: true });
    expect(result).toEqual({
      dryRun: true,
      asked: 1,
      skipped: 1,
      reasons: { 'already-queued': 1 },
      duplicates: 1,
      refused: [{ line: 4, text: 'nobody here', reason: 'no-address' }],
      people: [
        { line: 1, email: 'asked@example.org', name: 'Asked', reason: 'already-queued', until: '2026-09-13' },
        { line: 2, email: 'new@example.org', name: 'Neue', reason: null, until: null },
      ],
    });
    expect(
      await Promise.all([count('invitations'), count('contacts'), count('mails'), count('audit_log')]),
    ).toEqual(before);
  });

  test('asks 1,200 people, chunk by chunk, each once', async () => {
    const before = await count('mails');
    const list = Array.from({ length: 1_200 }, (_, i) => `many${i}@example.org`).join('\n');
    expect(await value({ list })).toMatchObject({ asked: 1_200, skipped: 0 });
    expect((await count('mails')) - before).toBe(1_200);
    expect(await value({ list })).toMatchObject({
      asked: 0,
      skipped: 1_200,
      reasons: { 'already-queued': 1_200 },
    });
    expect((await count('mails')) - before).toBe(1_200);
  });

  test('contacts as an API names them: two names of one person are one person', async () => {
    const contacts = [
      { externalId: 'x-1', email: 'x1@example.org' },
      { email: 'x1@example.org' },
      { email: 'not an address' },
      { name: 'Nobody' },
    ];
    const result = await value({ contacts });
    expect(result).toMatchObject({ asked: 1, skipped: 0, duplicates: 1 });
    expect(result.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'bad-address'],
      [4, 'no-address'],
    ]);
  });

  test('cut off in the middle, the same request with the same key goes on where it stopped', async () => {
    const list = Array.from({ length: 700 }, (_, i) => `cut${i}@example.org`).join('\n');
    const whole = await value({ list }, 'list-1');
    const { rows } = await t.context.pool.query<{ id: string }>(
      `DELETE FROM invitations WHERE org_id = $1 AND contact_id IN (
         SELECT id FROM contacts WHERE org_id = $1 AND email LIKE 'cut6%') RETURNING id`,
      [world.orgId],
    );
    const mails = await count('mails');
    expect(await value({ list }, 'list-1')).toEqual(whole);
    // Their earlier mails are still there: only the missing invitations were written again.
    expect((await count('mails')) - mails).toBe(rows.length);
    expect(await value({ list }, 'list-1')).toEqual(whole);
    expect((await count('mails')) - mails).toBe(rows.length);
  });

  test('the same key for another list is refused', async () => {
    await value({ list: 'k1@example.org' }, 'list-2');
    expect(await invite({ list: 'k2@example.org' }, 'list-2')).toMatchObject({
      ok: false,
      problem: { code: 'key-reused' },
    });
    expect(await value({ list: 'k2@example.org', dryRun: true }, 'list-2')).toMatchObject({ asked: 1 });
  });

  test('a list that is too long is refused as a whole', async () => {
    const list = Array.from({ length: 10_001 }, (_, i) => `long${i}@example.org`).join('\n');
    expect(await invite({ list })).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(await value({ list: '', dryRun: true })).toMatchObject({ asked: 0, skipped: 0, people: [] });
  });
});
