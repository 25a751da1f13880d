import { describe, expect, test } from 'vitest';
import type { OrgId } from '../../actor.ts';
import { newId } from '../../ids.ts';
import { useTestContext } from '../../testing/test-context.ts';
import { forgetReadMails } from './forget-read-mails.ts';

describe('forgetReadMails', () => {
  const t = useTestContext();

  test('what was read goes after thirty days, a reply too; what waits stays', async () => {
    const now = t.context.clock();
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const orgId = newId() as OrgId;
    const row = (state: string, days: number, purpose = 'bounce') => ({
      org_id: orgId,
      id: newId(),
      purpose,
      subject_id: newId(),
      sender: '',
      digest: Buffer.from(newId()),
      raw: Buffer.from('x'),
      source: 'smtp',
      state,
      note: null,
      received_at: ago(days),
      handled_at: state === 'waiting' ? null : ago(days),
    });
    const old = Array.from({ length: 501 }, () => row('handled', 31));
    const stay = [row('handled', 29), row('waiting', 90)];
    await t.context.db
      .insertInto('inbound_mails')
      .values([...old, row('ignored', 31), row('handled', 90, 'reply'), ...stay])
      .execute();
    await forgetReadMails(t.context);
    const left = await t.context.db.selectFrom('inbound_mails').select('id').orderBy('id').execute();
    expect(left.map(({ id }) => id).sort()).toEqual(stay.map(({ id }) => id).sort());
  });
});
