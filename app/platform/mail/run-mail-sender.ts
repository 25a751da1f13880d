import { setTimeout as delay } from 'node:timers/promises';
import type { OrgId } from '../actor.ts';
import type { Context } from '../context.ts';
import type { MailFollower } from './mail-follower.ts';
import { type MailTransport, POOLED_CONNECTIONS } from './mail-transport.ts';
import { type Sender, type Step, sendNextMail } from './send-next-mail.ts';

/** One loop looks this often for mails whose hour has come; the others wait until it finds one. */
const POLL_MS = 1_000;
const IDLE_MS = 60_000;

/** Pauses while the mail server or the database is away, doubled up to a minute. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** At a stop, what the mail server is reading gets this long to be answered. */
const STOP_GRACE_MS = 10_000;

/** Open screens are told at most this often, however fast the mails leave. */
const TELL_SCREENS_MS = 500;

/**
 * Sends what is due until `stop` aborts, over as many loops as there are pooled connections: so many
 * mails at most are between us and the mail server at any moment.
 */
export async function runMailSender(
  context: Context,
  transport: MailTransport,
  stop: AbortSignal,
  followers: readonly MailFollower[] = [],
): Promise<void> {
  const sender: Sender = {
    context,
    transport,
    followers: new Map(followers.map((follower) => [follower.kind, follower])),
    unrecorded: new Map(),
  };
  const pause = createPause(context, stop);
  const screens = createScreens(context);
  const loop = async (index: number) => {
    while (!stop.aborted) {
      await pause.over();
      if (stop.aborted) return;
      const step = await sendNextMail(sender).catch((error: unknown): Step => {
        pause.begin(error, 'the database is away; mails wait');
        return { kind: 'idle' };
      });
      if (step.kind === 'away') pause.begin(step.answer, 'the mail server takes no mail; mails wait');
      if (step.kind === 'handled') {
        pause.end();
        screens.tell(step.orgId);
        // There was one, so there may be more: the loops that sleep come too.
        context.nudge.send('mail');
      }
      if (step.kind === 'idle') await context.nudge.wait('mail', index === 0 ? POLL_MS : IDLE_MS, stop);
    }
  };
  const cut = () => setTimeout(() => transport.close(), STOP_GRACE_MS).unref();
  stop.addEventListener('abort', cut, { once: true });
  await Promise.all(Array.from({ length: POOLED_CONNECTIONS }, (_, index) => loop(index)));
  screens.flush();
  transport.close();
}

/** One pause for all loops, said once in the log when it begins and once when it is over. */
function createPause(context: Context, stop: AbortSignal) {
  let failures = 0;
  let current: Promise<void> | null = null;
  return {
    over: async () => current,
    begin: (cause: unknown, message: string) => {
      if (current !== null || stop.aborted) return;
      if (failures === 0) context.log.warn({ cause: String(cause) }, message);
      const length = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      failures += 1;
      current = delay(length, undefined, { signal: stop })
        .catch(() => {})
        .finally(() => {
          current = null;
        });
    },
    end: () => {
      if (failures === 0) return;
      failures = 0;
      context.log.info('mails leave again');
    },
  };
}

function createScreens(context: Context) {
  const changed = new Set<OrgId>();
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    for (const orgId of changed) {
      context.live.publish(orgId, { topic: 'mails' });
      context.live.publish(orgId, { topic: 'invitations' });
    }
    changed.clear();
  };
  return {
    flush,
    tell: (orgId: OrgId) => {
      changed.add(orgId);
      timer ??= setTimeout(flush, TELL_SCREENS_MS);
    },
  };
}
