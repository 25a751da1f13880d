import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { startSmtpSink } from '../../testing/smtp-sink.ts';
import { until } from '../../testing/until.ts';
import { POOLED_CONNECTIONS } from '../mail-transport.ts';
import type { NewMail } from '../new-mail.ts';
import { countStates, makeMails, putInQueue } from './test-mails.ts';
import { senderContext } from './test-sender-context.ts';

export interface KillReport {
  readonly missed: number;
  /** Mails received more than once, beyond the first time. */
  readonly repeats: number;
  /** Repeats that a receiver cannot tell by their Message-ID. */
  readonly unlikeFirst: number;
  readonly seconds: number;
  /** Mails in each state at the end. */
  readonly states: Readonly<Record<string, number>>;
}

const messageId = (source: string) => /^message-id:\s*(\S+)/im.exec(source)?.[1] ?? '';

/**
 * Sends `count` mails from a process that is killed (SIGKILL) once for each entry of `killsAt`: when so
 * many mails have arrived and every connection holds one that the server has read but not answered,
 * the worst moment there is.
 */
export async function sendThroughKills(
  connection: pg.PoolConfig,
  count: number,
  killsAt: readonly number[],
  more: Partial<NewMail> = {},
): Promise<KillReport> {
  const kills = [...killsAt];
  let answer = Promise.withResolvers<void>();
  const held = new Set<string>();
  const sink = await startSmtpSink({
    onMessage: async (mail) => {
      if (sink.messages.length <= (kills[0] ?? Number.POSITIVE_INFINITY)) return;
      held.add(mail.to);
      await answer.promise;
    },
  });
  const context = senderContext(connection);
  let child: ChildProcess | undefined;
  const start = () => {
    child = spawn(process.execPath, [fileURLToPath(new URL('sender-process.ts', import.meta.url))], {
      env: { ...process.env, SENDER: JSON.stringify({ connection, smtpUrl: sink.url }) },
      stdio: 'inherit',
    });
  };
  const kill = async () => {
    if (child === undefined) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  try {
    const began = performance.now();
    await putInQueue(context, makeMails(count, { dueAt: context.clock(), ...more }));
    start();
    while (kills.length > 0) {
      await until('every connection holds a mail', () => held.size === POOLED_CONNECTIONS, 60_000);
      await kill();
      kills.shift();
      held.clear();
      answer.resolve();
      answer = Promise.withResolvers();
      start();
    }
    const left = context.db.selectFrom('mails').select('id').where('state', '=', 'queued').limit(1);
    await until('the queue is empty', async () => (await left.executeTakeFirst()) === undefined, 120_000);
    const seconds = (performance.now() - began) / 1000;
    const idsByAddress = Map.groupBy(sink.messages, (mail) => mail.to);
    const unlike = [...idsByAddress.values()].filter(
      (mails) => new Set(mails.map((mail) => messageId(mail.source))).size > 1,
    );
    return {
      missed: count - idsByAddress.size,
      repeats: sink.messages.length - idsByAddress.size,
      unlikeFirst: unlike.length,
      seconds,
      states: await countStates(context),
    };
  } finally {
    await kill();
    await context.db.destroy();
    await sink.stop();
  }
}
