import type SMTPTransport from 'nodemailer/lib/smtp-transport';

/** A server that does not greet, or says nothing for as long, is taken for dead. */
const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

/** A password is never said in the clear, unless the setting asks for it or it stays on this machine. */
function needsTls(url: URL): boolean {
  return url.password !== '' && url.searchParams.get('ignoreTLS') !== 'true' && !LOOPBACK.test(url.hostname);
}

/** How the server of SMTP_URL is spoken to, whether a mail leaves or the settings are checked. */
export function smtpOptions(smtpUrl: string) {
  return {
    url: smtpUrl,
    requireTLS: needsTls(new URL(smtpUrl)),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SMTPTransport.Options;
}
