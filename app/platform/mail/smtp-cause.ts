import type { SendFailure } from './judge-failure.ts';

/** What keeps mail from leaving, each with its sentence under `platform:smtp.causes`. */
export const SMTP_CAUSES = [
  'name-not-found',
  'name-unanswered',
  'port-refused',
  'port-silent',
  'unreachable',
  'no-greeting',
  'tls-expected',
  'plain-expected',
  'tls-not-offered',
  'certificate-expired',
  'certificate-other-name',
  'certificate-untrusted',
  'tls-failed',
  'sign-in-refused',
  'sign-in-unavailable',
  'sign-in-missing',
  'sender-refused',
  'recipient-refused',
  'message-refused',
  'server-busy',
  'cut-off',
  'unknown',
] as const;

export type SmtpCause = (typeof SMTP_CAUSES)[number];

/** OpenSSL's own sentences; nodemailer keeps them and drops the codes. */
const OF_TLS: readonly (readonly [RegExp, SmtpCause])[] = [
  [/certificate has expired|certificate is not yet valid/i, 'certificate-expired'],
  [/does not match certificate/i, 'certificate-other-name'],
  [/self.signed certificate|unable to (verify|get)\b.*(certificate|issuer)/i, 'certificate-untrusted'],
  [/wrong version number|packet length too long|record layer failure/i, 'plain-expected'],
  [/SSL routines|\bTLS\b|handshake/i, 'tls-failed'],
];

const OF_THE_NETWORK: Readonly<Record<string, SmtpCause>> = {
  ENOTFOUND: 'name-not-found',
  ENODATA: 'name-not-found',
  EAI_AGAIN: 'name-unanswered',
  ECONNREFUSED: 'port-refused',
  ETIMEDOUT: 'port-silent',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EACCES: 'unreachable',
};

/** RFC 4954: the mechanism is not there (504, 502), whatever the password. */
const AUTH_UNAVAILABLE = new Set([500, 502, 503, 504]);

/** RFC 4954: "authentication required". */
const AUTH_REQUIRED = 530;

const ofName = (text: string): SmtpCause | undefined =>
  OF_THE_NETWORK[/\b(E[A-Z]{4,}|EAI_AGAIN)\b/.exec(text)?.[1] ?? ''];

/** Names what stands behind an error of the dialogue with a mail server. */
export function smtpCause(failure: SendFailure): SmtpCause {
  const { code = '', command = '', responseCode = 0, message } = failure;
  if (failure.syscall !== undefined || code === 'EDNS') {
    return ofName(message) ?? (code === 'EDNS' ? 'name-not-found' : 'unknown');
  }
  if (code === 'ETLS' && responseCode >= 500) return 'tls-not-offered';
  if (responseCode === 0) {
    const known = OF_TLS.find(([pattern]) => pattern.test(message))?.[1];
    if (known !== undefined) return known;
    if (code === 'ETLS') return 'tls-failed';
    if (code === 'ETIMEDOUT') return /greeting/i.test(message) ? 'no-greeting' : 'port-silent';
  }
  if (responseCode === AUTH_REQUIRED) return 'sign-in-missing';
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return ofSignIn(responseCode, message);
  if (responseCode === 421 || (responseCode >= 400 && responseCode < 500)) return 'server-busy';
  if (responseCode >= 500) return ofRefusal(command);
  return ['ECONNECTION', 'ESOCKET', 'EPROTOCOL'].includes(code) ? 'cut-off' : 'unknown';
}

function ofSignIn(responseCode: number, message: string): SmtpCause {
  if (responseCode >= 400 && responseCode < 500) return 'server-busy';
  const unavailable = AUTH_UNAVAILABLE.has(responseCode) || /not implemented|not supported/i.test(message);
  return unavailable ? 'sign-in-unavailable' : 'sign-in-refused';
}

function ofRefusal(command: string): SmtpCause {
  if (command === 'MAIL FROM') return 'sender-refused';
  if (command === 'RCPT TO') return 'recipient-refused';
  return command === 'DATA' ? 'message-refused' : 'unknown';
}
