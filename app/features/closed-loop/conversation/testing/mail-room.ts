import { createTransport } from 'nodemailer';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { createMailTransport } from '../../../../platform/mail/create-mail-transport.ts';
import { readArrivedMail } from '../../../../platform/mail/inbound/read-arrived-mail.ts';
import { startSmtpListener } from '../../../../platform/mail/inbound/smtp-listener.ts';
import { runMailSender } from '../../../../platform/mail/run-mail-sender.ts';
import { type SinkRules, type SmtpSink, startSmtpSink } from '../../../../platform/testing/smtp-sink.ts';
import { receiveBounce } from '../../../distribution/bounces/receive-bounce.ts';
import { findOrganizationsEnding } from '../../../organizations/find-organizations-ending.ts';
import { followCaseMails } from '../follow-case-mails.ts';
import { receiveReply } from '../receive-reply.ts';

export const MAIL_DOMAIN = 'reponses.maison-orsel.example';

/** A context whose mails leave by a real mail server and come in by a real listener. */
export interface MailRoom {
  readonly context: Context;
  readonly sink: SmtpSink;
  /** Hands a message to the listener as a mail server would. */
  deliver(to: string, raw: string, from?: string): Promise<void>;
  /** Reads what arrived; what became of the newest. */
  read(orgId: OrgId): Promise<{ state: string; note: string | null; n: number }>;
  stop(): Promise<void>;
}

export async function openMailRoom(base: Context, rules: SinkRules = {}): Promise<MailRoom> {
  const sink = await startSmtpSink(rules);
  const context: Context = {
    ...base,
    config: {
      ...base.config,
      smtpUrl: sink.url,
      mailFrom: 'avis@maison-orsel.example',
      mailDomain: MAIL_DOMAIN,
    },
  };
  const place = { host: '127.0.0.1', port: 0 };
  const listener = await startSmtpListener(context, findOrganizationsEnding, place);
  const stop = new AbortController();
  const sending = runMailSender(context, await createMailTransport(context), stop.signal, [followCaseMails]);
  return {
    context,
    sink,
    deliver: async (to, raw, from = 'client@example.com') => {
      const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
      try {
        await transport.sendMail({ envelope: { from, to }, raw });
      } finally {
        transport.close();
      }
    },
    read: async (orgId) => {
      const rows = context.db
        .selectFrom('inbound_mails')
        .selectAll()
        .where('org_id', '=', orgId)
        .orderBy('id');
      for (const { id } of await rows.execute())
        await readArrivedMail(context, [receiveBounce, receiveReply], orgId, id);
      const all = await rows.execute();
      const last = all.at(-1);
      return { state: last?.state ?? '', note: last?.note ?? null, n: all.length };
    },
    stop: async () => {
      stop.abort();
      await sending;
      await listener.stop();
      await sink.stop();
    },
  };
}
