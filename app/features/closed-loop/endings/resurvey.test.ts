import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { optOutContact } from '../../contacts/change-suppression.ts';
import { cancelInvitation } from '../../distribution/cancel-invitation.ts';
import { inviteOne } from '../../distribution/invite-one.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import { endCase } from '../testing/end-case.ts';
import type { CaseOutcome } from './outcome.ts';
import { getResurvey } from './resurvey.ts';
import { scheduleResurvey } from './schedule-resurvey.ts';

const DAY_MS = 86_400_000;

describe('asking again', () => {
  const t = useTestContext(CASE_TEXTS);
  let world: CaseWorld;
  let actor: Actor;
  let people = 0;

  beforeAll(async () => {
    world = await makeCaseWorld(t.context);
    actor = world.owner;
  }, 60_000);

  const ended = async (outcome: CaseOutcome = 'resolved', asked = false) => {
    people += 1;
    const email = `encore${people}@example.com`;
    if (asked) {
      await inviteOne(t.context, actor, { survey: 'nps', contact: { email }, channel: 'email' }, null);
    }
    const id = await world.openCase({ email, team: 'nord' });
    await endCase(t.context, actor, id, outcome);
    return { id, email };
  };
  const of = async (id: string) => {
    const outcome = await getResurvey(t.context, actor, id);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value;
  };
  const schedule = (id: string, by: Actor = actor) => scheduleResurvey(t.context, by, id, {});
  const days = (at: string) => (Date.parse(at) - t.context.clock().getTime()) / DAY_MS;

  test('is proposed a month after a case that was resolved or explained, on a working day', async () => {
    for (const outcome of ['resolved', 'explained'] as const) {
      const proposal = await of((await ended(outcome)).id);
      if (proposal.state !== 'proposed') throw new Error(proposal.state);
      expect(days(proposal.at)).toBeGreaterThan(29);
      expect(days(proposal.at)).toBeLessThan(33);
      expect([0, 6]).not.toContain(new Date(proposal.at).getUTCDay());
    }
  });

  test('waits for the end of the quarantine', async () => {
    const proposal = await of((await ended('resolved', true)).id);
    if (proposal.state !== 'proposed') throw new Error(proposal.state);
    expect(days(proposal.at)).toBeGreaterThan(89);
    expect(days(proposal.at)).toBeLessThan(93);
  });

  test('is never of somebody who was lost or opted out', async () => {
    expect(await of((await ended('lost-refuses')).id)).toEqual({ state: 'none' });
    const { id, email } = await ended();
    const { rows } = await t.context.pool.query<{ id: string }>(
      'SELECT id FROM contacts WHERE org_id = $1 AND email_key = $2',
      [actor.orgId, email],
    );
    await optOutContact(t.context, actor, rows[0]?.id ?? '');
    expect(await of(id)).toEqual({ state: 'never', reason: 'opted-out' });
    expect(await schedule(id)).toMatchObject({ problem: { message: 'endings:problems.resurvey-refused' } });
    const open = await world.openCase();
    expect(await of(open)).toEqual({ state: 'none' });
    expect(await schedule(open)).toMatchObject({ problem: { message: 'endings:problems.not-closed' } });
  });

  test('goes by the door of all invitations, once however often it is pressed', async () => {
    const { id } = await ended();
    const proposal = await of(id);
    const [first, second] = await Promise.all([schedule(id), schedule(id)]);
    expect(first).toEqual(second);
    expect(await of(id)).toMatchObject({
      state: 'scheduled',
      invitation: { state: 'queued', at: proposal.state === 'proposed' ? proposal.at : '' },
    });
    const { rows } = await t.context.pool.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM invitations i JOIN cases c ON c.contact_id = i.contact_id WHERE c.id = $1)
        + (SELECT count(*) FROM audit_log WHERE subject_id = $1::text AND action = 'case.re-survey-scheduled') AS n`,
      [id],
    );
    expect(Number(rows[0]?.n)).toBe(2);
  });

  test('may be scheduled again when it was cancelled, and by who sees their team only', async () => {
    const { id } = await ended();
    await schedule(id);
    const scheduled = await of(id);
    if (scheduled.state !== 'scheduled') throw new Error(scheduled.state);
    await cancelInvitation(t.context, actor, scheduled.invitation.id);
    expect(await of(id)).toMatchObject({ state: 'proposed' });
    const agent: Actor = { ...actor, scopes: ['read', 'work'], teams: ['nord'] };
    expect(await schedule(id, agent)).toMatchObject({ ok: true, value: { state: 'scheduled' } });
    const elsewhere: Actor = { ...agent, id: null, teams: ['sud'] };
    expect(await schedule(id, elsewhere)).toMatchObject({ problem: { code: 'not-found' } });
  });
});
