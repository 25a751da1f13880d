import { ConfigError } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { FindOrganizations } from './arrived-mail.ts';
import { noteWayIn } from './inbound-status.ts';

/**
 * Opens the ways by which mail comes in, as far as the settings name any. `stop` closes them. What each of them needs is
 * loaded when it opens: most servers have neither.
 */
export async function startInbound(
  context: Context,
  findOrganizations: FindOrganizations,
): Promise<{ stop(): Promise<void> }> {
  const { host, inboundSmtpPort, imapUrl } = context.config;
  const stops: (() => Promise<void>)[] = [];
  if (inboundSmtpPort !== null) {
    const place = { host, port: inboundSmtpPort };
    const { startSmtpListener } = await import('./smtp-listener.ts');
    const listener = await startSmtpListener(context, findOrganizations, place).catch((error: unknown) => {
      throw explain(error, place);
    });
    noteWayIn(context, { kind: 'smtp', state: 'open', problem: null });
    stops.push(listener.stop);
  }
  if (imapUrl !== null) {
    const stopping = new AbortController();
    const { watchImapBox } = await import('./watch-imap-box.ts');
    const watching = watchImapBox(context, findOrganizations, imapUrl, stopping.signal);
    stops.push(async () => {
      stopping.abort();
      await watching;
    });
  }
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}

/** What a person can mend, by the name of the setting. */
function explain(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const { code, syscall } = error as { code?: string; syscall?: string };
  if (syscall !== 'listen') return error;
  const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be opened (${code})`;
  return new ConfigError('INBOUND_SMTP_PORT', `${port} on ${host} ${why}. Set it to a free one above 1023.`);
}
