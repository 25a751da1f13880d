import { POOLED_CONNECTIONS } from '../app/platform/mail/mail-transport.ts';
import { createSmtpTransport } from '../app/platform/mail/smtp-transport.ts';
import { sendThroughKills } from '../app/platform/mail/testing/send-through-kills.ts';
import { makeMails } from '../app/platform/mail/testing/test-mails.ts';
import { startSmtpSink } from '../app/platform/testing/smtp-sink.ts';
import { withTestDatabase } from '../app/platform/testing/test-database.ts';
import type { BenchRow } from './bench-row.ts';

const MAILS = 2_000;
const KILLS_AT = [500, 1_000, 1_500];

/** 2,000 mails through a sender that is killed three times, each time with every connection busy. */
export async function run(): Promise<BenchRow[]> {
  const killed = await withTestDatabase((connection) => sendThroughKills(connection, MAILS, KILLS_AT));
  const calm = await withTestDatabase((connection) => sendThroughKills(connection, MAILS, []));
  const bare = await sendWithoutQueue();
  const most = KILLS_AT.length * POOLED_CONNECTIONS;
  return [
    {
      name: `${MAILS} mails, ${KILLS_AT.length} × SIGKILL: missed`,
      value: killed.missed,
      unit: 'mails',
      target: '0',
      ok: killed.missed === 0,
    },
    {
      name: 'sent again after a kill',
      value: killed.repeats,
      unit: 'mails',
      target: `at most ${most}`,
      ok: killed.repeats <= most,
      note: `${POOLED_CONNECTIONS} pooled connections, each holding a mail at each kill`,
    },
    {
      name: 'sent again with another Message-ID',
      value: killed.unlikeFirst,
      unit: 'mails',
      target: '0',
      ok: killed.unlikeFirst === 0,
    },
    {
      name: 'time of the durable queue against bare pooled SMTP',
      value: calm.seconds / bare,
      unit: '×',
      note: `${Math.round(MAILS / calm.seconds)} mails/s, start of the process included, to a server on this machine`,
    },
  ];
}

/** The same mails over the same connections, remembered nowhere. Seconds. */
async function sendWithoutQueue(): Promise<number> {
  const sink = await startSmtpSink();
  const transport = createSmtpTransport(sink.url, 'avis@example.org');
  const mails = makeMails(MAILS).map((mail) => ({
    ...mail,
    toAddress: mail.to.address,
    toName: mail.to.name,
    replyTo: null,
    headers: {},
    signedBy: null,
    sealedKey: null,
  }));
  const began = performance.now();
  const next = mails.values();
  const loop = async () => {
    for (const mail of next) await transport.send(mail);
  };
  await Promise.all(Array.from({ length: POOLED_CONNECTIONS }, loop));
  const seconds = (performance.now() - began) / 1000;
  transport.close();
  await sink.stop();
  return seconds;
}
