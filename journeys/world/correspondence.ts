import { expect, test } from '@playwright/test';
import { createTransport } from 'nodemailer';
import type { Email } from 'postal-mime';
import { parseMail, type SmtpSink, startSmtpSink } from '../../app/platform/testing/smtp-sink.ts';
import { BoucleServer, freePort } from './server.ts';

/** A server whose mails leave by a real mail server, and to which mail servers of customers bring theirs. */
export interface Correspondence {
  readonly server: BoucleServer;
  /** Every mail to an address, oldest first, as its reader has it. */
  mailsTo(address: string): Promise<Email[]>;
  /** The newest of so many, once they have come. */
  mailTo(address: string, count?: number): Promise<Email>;
  /** How many left in all. */
  count(): number;
  /** Where a mail comes back to that cannot be delivered. */
  returnPathOf(address: string): string;
  /** Hands a message to our listener, as a mail server does. */
  deliver(message: { readonly from: string; readonly to: string; readonly raw: string }): Promise<void>;
}

export function useCorrespondence(env: Record<string, string> = {}): () => Correspondence {
  let sink: SmtpSink | undefined;
  let server: BoucleServer | undefined;
  let port = 0;
  test.beforeAll(async () => {
    sink = await startSmtpSink();
    port = await freePort();
    server = await BoucleServer.create({
      SMTP_URL: sink.url,
      MAIL_FROM: 'avis@maison-orsel.example',
      BOUCLE_MAIL_DOMAIN: 'reponses.maison-orsel.example',
      INBOUND_SMTP_PORT: String(port),
      ...env,
    });
    await server.start();
  });
  test.afterAll(async () => {
    await server?.destroy();
    await sink?.stop();
  });
  return () => {
    if (sink === undefined || server === undefined) throw new Error('no server runs');
    const received = (address: string) => sink?.messages.filter(({ to }) => to === address) ?? [];
    const mailsTo = (address: string) => Promise.all(received(address).map(parseMail));
    return {
      server,
      mailsTo,
      mailTo: async (address, count = 1) => {
        await expect.poll(() => received(address).length, `mails to ${address}`).toBe(count);
        return (await mailsTo(address)).at(-1) as Email;
      },
      count: () => sink?.messages.length ?? 0,
      returnPathOf: (address) => received(address).at(-1)?.from ?? '',
      deliver: async ({ from, to, raw }) => {
        const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
        await transport.sendMail({ envelope: { from, to }, raw });
        transport.close();
      },
    };
  };
}
