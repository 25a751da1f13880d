import type { Context } from '../context.ts';
import { createSigner } from './dkim/create-signer.ts';
import { makeTaggedAddress } from './inbound/tagged-address.ts';
import type { MailTransport } from './mail-transport.ts';
import { mailboxTransport } from './mailbox-transport.ts';

export async function createMailTransport({
  config,
  secrets,
  log,
}: Pick<Context, 'config' | 'secrets' | 'log'>): Promise<MailTransport> {
  const { smtpUrl, mailFrom, mailDomain } = config;
  if (smtpUrl === null) return mailboxTransport;
  const { createSmtpTransport } = await import('./smtp-transport.ts');
  return createSmtpTransport(smtpUrl, mailFrom, {
    // An address of its own for each mail: what comes back there names the mail, whatever its text.
    returnPath: ({ orgId, id }) =>
      mailDomain === null ? null : makeTaggedAddress(secrets, mailDomain, 'bounce', orgId, id),
    signing: createSigner({ secrets, log }),
  });
}
