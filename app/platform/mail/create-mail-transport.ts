import type { Context } from '../context.ts';
import { createSigner } from './dkim/create-signer.ts';
import { makeTaggedAddress } from './inbound/tagged-address.ts';
import type { MailTransport } from './mail-transport.ts';
import { mailboxTransport } from './mailbox-transport.ts';
import { createSmtpTransport } from './smtp-transport.ts';

export function createMailTransport({
  config,
  secrets,
  log,
}: Pick<Context, 'config' | 'secrets' | 'log'>): MailTransport {
  const { smtpUrl, mailFrom, mailDomain } = config;
  if (smtpUrl === null) return mailboxTransport;
  return createSmtpTransport(smtpUrl, mailFrom, {
    // An address of its own for each mail: what comes back there names the mail, whatever its text.
    returnPath: ({ orgId, id }) =>
      mailDomain === null ? null : makeTaggedAddress(secrets, mailDomain, 'bounce', orgId, id),
    signing: createSigner({ secrets, log }),
  });
}
