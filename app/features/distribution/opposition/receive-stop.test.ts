import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { readArrivedMail } from '../../../platform/mail/inbound/read-arrived-mail.ts';
import { type SmtpListener, startSmtpListener } from '../../../platform/mail/inbound/smtp-listener.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import { findOrganizationsEnding } from '../../organizations/find-organizations-ending.ts';
import { inviteOne } from '../invite-one.ts';
import { bounceReport } from '../testing/bounce-report.ts';
import { catalogues } from '../testing/catalogues.ts';
import { inviteSomebody } from '../testing/invite-somebody.ts';
import { makeWorld, type World } from '../testing/world.ts';
import { receiveStop } from './receive-stop.ts';

const DOMAIN = 'retours.maison-orsel.example';

describe('whoever writes to the address of List-Unsubscribe', () => {
  const t = useTestContext(catalogues);
  let context: Context;
  let world: World;
  let listener: SmtpListener;
  let people = 0;

  beforeAll(async () => {
    context = { ...t.context, config: { ...t.context.config, mailDomain: DOMAIN } };
    world = await makeWorld(context);
    listener = await startSmtpListener(context, findOrganizationsEnding, { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => listener.stop());

  /** Somebody who was asked, and the address that their mail gives. */
  async function ask(of: World = world) {
    const email = `person-${people++}@example.org`;
    await inviteSomebody(context, of, { email });
    const mails = context.db.selectFrom('mails').selectAll().where('to_address', '=', email);
    const { headers } = await mails.executeTakeFirstOrThrow();
    const header = (headers as Record<string, string>)['List-Unsubscribe'] ?? '';
    const address = /, <mailto:([^?>]+)\?subject=unsubscribe>$/.exec(header)?.[1] ?? '';
    return { email, header, address };
  }

  async function write(to: string, raw: string, from = 'any@example.net'): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
    try {
      await transport.sendMail({ envelope: { from, to }, raw });
    } finally {
      transport.close();
    }
  }

  async function read(orgId: OrgId = world.orgId): Promise<string | null> {
    const rows = context.db.selectFrom('inbound_mails').selectAll().where('org_id', '=', orgId).orderBy('id');
    for (const { id } of await rows.execute()) await readArrivedMail(context, [receiveStop], orgId, id);
    return (await rows.execute()).at(-1)?.note ?? null;
  }

  const letter = (to: string, more = '') =>
    `From: any@example.net\r\nTo: ${to}\r\nSubject: unsubscribe\r\nMessage-ID: <${people}@example.net>\r\n${more}\r\n`;
  const reasonOf = async (email: string, orgId: OrgId = world.orgId) =>
    (await suppressionsOf(context.db, orgId, [email])).get(email) ?? null;

  test('is not written to any more, from that moment', async () => {
    const { email, header, address } = await ask();
    expect(header).toMatch(/^<http:\/\/boucle\.test\/s\/[\w-]{64}\/stop>, <mailto:stop\+[a-z2-7]{56}@/);
    await write(address.toUpperCase(), letter(address, 'Auto-Submitted: auto-generated\r\n'));
    expect(await read()).toBe('opted-out');
    expect(await reasonOf(email)).toBe('opted-out');
    const { state } = await context.db
      .selectFrom('mails')
      .select('state')
      .where('to_address', '=', email)
      .executeTakeFirstOrThrow();
    expect(state).toBe('cancelled');
    const again = { survey: 'delivery', channel: 'email' as const, contact: { email } };
    const asked = await inviteOne(context, systemActor(world.orgId), again, null);
    expect(asked).toMatchObject({ ok: true, value: { state: 'skipped', reason: 'opted-out' } });
  });

  test('speaks for nobody else: an address that was changed is none of ours', async () => {
    const { email, address } = await ask();
    const at = address.indexOf('@') - 1;
    const forged = `${address.slice(0, at)}${address[at] === 'a' ? 'b' : 'a'}${address.slice(at + 1)}`;
    await expect(write(forged, letter(forged))).rejects.toThrow('550');
    // What was signed for coming back is not good for opposing.
    const other = address.replace(/^stop/, 'reply');
    await expect(write(other, letter(other))).rejects.toThrow('550');
    expect(await reasonOf(email)).toBeNull();
  });

  test('and a report that such a message came back says nothing', async () => {
    const { email, address } = await ask();
    await write(address, bounceReport(address, { status: '5.1.1', diagnostic: '550 unknown' }), '');
    expect(await read()).toBe('delivery-report');
    expect(await reasonOf(email)).toBeNull();
  });

  test('without a way for mail to come in the link stands alone', async () => {
    context = { ...context, config: { ...context.config, mailDomain: null } };
    expect((await ask()).header).toMatch(/^<http:\/\/boucle\.test\/s\/[\w-]{64}\/stop>$/);
    context = { ...context, config: { ...context.config, mailDomain: DOMAIN } };
  });
});
