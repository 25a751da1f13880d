import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { waysIn } from '../../../platform/mail/inbound/inbound-status.ts';
import { readSendingState } from '../../../platform/mail/sending-state.ts';
import { placeOf } from '../../../platform/mail/smtp-place.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import type { Sending } from './contract.ts';

/** How mails leave and come back, as the settings say and as it goes. */
export async function readSending(context: Context, actor: Actor): Promise<Outcome<Sending>> {
  const { smtpUrl, mailFrom, mailDomain } = context.config;
  const { waiting, since, lastError } = await readSendingState(context.db, actor.orgId, context.clock());
  return done({
    smtp: smtpUrl === null ? null : placeOf(smtpUrl),
    from: mailFrom,
    returnDomain: mailDomain,
    waysIn: waysIn(context).map((way) => ({ ...way, since: way.since.toISOString() })),
    waiting,
    waitingSince: since?.toISOString() ?? null,
    lastError,
  });
}
