/** The fields of a nodemailer error that tell whose fault it was. */
export interface SendFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  /** What the system was asked to do when it said no. */
  readonly syscall?: string;
  readonly message: string;
}

export type Judgement = 'refused' | 'later' | 'away' | 'unsure';

/** The way to the server, or the server's view of us, is broken: no mail would get through. */
const NOT_ABOUT_THE_MAIL = new Set([
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'EDNS',
  'ETLS',
  'EREQUIRETLS',
  'EPROTOCOL',
  'ECONFIG',
  'EPROXY',
]);

/** The connection broke. Was it the server, or does something choke on this very mail? */
const BROKEN = new Set(['ECONNECTION', 'ESOCKET', 'ETIMEDOUT']);

/** "The service is closing the channel": said of a shutdown and of a throttle alike. */
const CLOSING = 421;

/** "Bad sequence of commands" is about the session; on another one the same mail may pass. */
const BAD_SEQUENCE = 503;

export function judgeFailure(failure: SendFailure): Judgement {
  const { code = '', command, responseCode = 0 } = failure;
  if (NOT_ABOUT_THE_MAIL.has(code) || failure.syscall === 'connect') return 'away';
  if (BROKEN.has(code) || responseCode === CLOSING) return 'unsure';
  const permanent = responseCode >= 500 && responseCode !== BAD_SEQUENCE;
  // All mails come from one address: who refuses it refuses them all, until a setting changes.
  if (permanent && command === 'MAIL FROM') return 'away';
  if (permanent) return 'refused';
  const unspeakable = responseCode === 0 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return unspeakable ? 'refused' : 'later';
}

/** RFC 3463: 5.1.x is about the address of the recipient (5.1.7 and 5.1.8 are the sender's), 5.2.1 a closed box. */
export function isBadAddress(failure: SendFailure): boolean {
  return (
    failure.command === 'RCPT TO' && /^55\d[ -]5\.(1\.(?![78]\b)\d+|2\.1)\b/.test(failure.response ?? '')
  );
}
