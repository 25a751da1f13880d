import type pg from 'pg';
import { runMailSender } from '../run-mail-sender.ts';
import { createSmtpTransport } from '../smtp-transport.ts';
import { senderContext } from './test-sender-context.ts';

/** A process that only sends, for the tests that kill it. */
const { connection, smtpUrl } = JSON.parse(process.env['SENDER'] ?? '{}') as {
  connection: pg.PoolConfig;
  smtpUrl: string;
};
await runMailSender(
  senderContext(connection),
  createSmtpTransport(smtpUrl, 'avis@example.org'),
  new AbortController().signal,
);
