import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Transporter } from 'nodemailer';
import { hidePassword } from './hide-password.ts';
import type { SendFailure } from './judge-failure.ts';
import { type SmtpCause, smtpCause } from './smtp-cause.ts';
import { smtpOptions } from './smtp-options.ts';
import { placeOf } from './smtp-place.ts';

/** In the order in which they are tried; the first that fails ends the check. */
const SMTP_STEPS = ['name', 'port', 'secure', 'sign-in', 'message'] as const;

export type SmtpStep = (typeof SMTP_STEPS)[number];

export interface SmtpCheckStep {
  readonly step: SmtpStep;
  readonly state: 'done' | 'failed' | 'not-tried';
  /** Why it failed. */
  readonly cause: SmtpCause | null;
  /** The server's own words, the password taken out. */
  readonly answer: string | null;
}

export interface SmtpCheck {
  readonly ok: boolean;
  readonly host: string;
  readonly port: number;
  readonly steps: readonly SmtpCheckStep[];
}

export interface SmtpCheckWish {
  /** A mail to send when all before it is well; without it the last step is not tried. */
  readonly mail?: {
    readonly to: string;
    readonly fromName: string;
    readonly subject: string;
    readonly text: string;
  };
  /** The last step to try. */
  readonly until?: SmtpStep;
  /** Certificates of an authority to trust, as PEM, beside the known ones. */
  readonly authority?: string;
  readonly patienceMs?: number;
}

/** Somebody waits before a screen: less than the sender's patience. */
const PATIENCE_MS = 10_000;

const ANSWER_LENGTH = 500;

class Failed extends Error {
  readonly step: SmtpStep;
  readonly failure: SendFailure;
  readonly found: SmtpCause | null;
  constructor(step: SmtpStep, failure: SendFailure, found: SmtpCause | null = null) {
    super(failure.message);
    this.step = step;
    this.failure = failure;
    this.found = found;
  }
}

/**
 * Walks the way a mail takes, step by step, and names what stops it. Never throws for what the server or
 * the network does. `platform:smtp.causes.<cause>` has the sentences (`what`, `todo`) for it.
 */
export async function checkSmtp(
  { smtpUrl, mailFrom }: { readonly smtpUrl: string; readonly mailFrom: string },
  wish: SmtpCheckWish = {},
): Promise<SmtpCheck> {
  const url = new URL(smtpUrl);
  const { host, port } = placeOf(smtpUrl);
  const patience = wish.patienceMs ?? PATIENCE_MS;
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...smtpOptions(smtpUrl),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    ...(wish.authority !== undefined && { tls: { ca: wish.authority } }),
  });
  const tries: Readonly<Record<SmtpStep, () => Promise<void>>> = {
    name: () => reach('name', () => lookup(host)),
    port: () => reach('port', () => knock(host, port, patience)),
    secure: () => greet(transport, { host, port, patience, isTls: url.protocol === 'smtps:' }),
    // Said with the greeting: a dialogue that went through it has signed in.
    'sign-in': async () => {},
    message: () => (wish.mail === undefined ? Promise.resolve() : post(transport, mailFrom, wish.mail)),
  };
  const last = wish.mail === undefined && wish.until === undefined ? 'sign-in' : (wish.until ?? 'message');
  const wanted = SMTP_STEPS.slice(0, SMTP_STEPS.indexOf(last) + 1);
  let failed: Failed | null = null;
  try {
    for (const step of wanted) await tries[step]();
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    failed = error;
  } finally {
    transport.close();
  }
  const end = failed === null ? wanted.length : SMTP_STEPS.indexOf(failed.step);
  const steps = SMTP_STEPS.map((step, index): SmtpCheckStep => {
    if (failed !== null && index === end) {
      const answer = (failed.failure.response ?? failed.failure.message).replaceAll(/\s+/g, ' ').trim();
      const cause = failed.found ?? smtpCause(failed.failure);
      return { step, state: 'failed', cause, answer: hidePassword(answer, url).slice(0, ANSWER_LENGTH) };
    }
    return { step, state: index < end ? 'done' : 'not-tried', cause: null, answer: null };
  });
  return { ok: failed === null, host, port, steps };
}

async function reach(step: SmtpStep, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: SendFailure) => {
    throw new Failed(step, error);
  });
}

/** Opens the port, and leaves. */
function knock(host: string, port: number, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: patience });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => {
      socket.destroy();
      reject(Object.assign(new Error('connect ETIMEDOUT'), { syscall: 'connect' }));
    });
    socket.once('error', reject);
  });
}

interface Place {
  readonly host: string;
  readonly port: number;
  readonly patience: number;
  readonly isTls: boolean;
}

/** Greeting, encryption and sign-in are one dialogue. */
async function greet(transport: Transporter, place: Place): Promise<void> {
  try {
    await transport.verify();
  } catch (error) {
    const failure = error as SendFailure;
    const found = smtpCause(failure);
    // The port has been opened: who is silent now does not greet.
    const cause = found === 'port-silent' ? 'no-greeting' : found;
    const isSignIn = ['EAUTH', 'ENOAUTH', 'EOAUTH2'].includes(failure.code ?? '');
    if (isSignIn || cause === 'sign-in-missing') throw new Failed('sign-in', failure);
    const waitsForTls = cause === 'no-greeting' && !place.isTls && (await speaksTls(place));
    throw new Failed('secure', failure, waitsForTls ? 'tls-expected' : cause);
  }
}

/** A port for TLS from the first byte says nothing to who greets in the clear. */
function speaksTls({ host, port, patience }: Place): Promise<boolean> {
  return new Promise((resolve) => {
    // Only whether it answers in TLS is asked, and nothing is said.
    const socket = connectTls({ host, port, timeout: patience, rejectUnauthorized: false });
    const answer = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once('secureConnect', answer(true));
    socket.once('timeout', answer(false));
    socket.once('error', answer(false));
  });
}

async function post(
  transport: Transporter,
  from: string,
  mail: NonNullable<SmtpCheckWish['mail']>,
): Promise<void> {
  await transport
    .sendMail({
      from: { name: mail.fromName, address: from },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      textEncoding: 'quoted-printable',
    })
    .catch((error: SendFailure) => {
      const cause = smtpCause(error);
      throw new Failed(cause === 'sign-in-missing' ? 'sign-in' : 'message', error);
    });
}
