import { createTransport, type SendMailOptions } from 'nodemailer';
import type { DkimOptions } from './dkim/create-signer.ts';
import { isBadAddress, judgeFailure, type SendFailure } from './judge-failure.ts';
import { type MailTransport, type OutgoingMail, POOLED_CONNECTIONS, type Verdict } from './mail-transport.ts';
import { sendOnce } from './send-once.ts';
import { smtpOptions } from './smtp-options.ts';

/** A server's answer can be a page long; its first lines say why. */
const ANSWER_LENGTH = 500;

const answerOf = (failure: SendFailure) =>
  (failure.response ?? failure.message).replaceAll(/\s+/g, ' ').trim().slice(0, ANSWER_LENGTH);

/** What the instance adds to each mail. */
export interface MailExtras {
  /** Where the mail is to come back to when nobody takes it; null: to the sender. */
  returnPath(mail: OutgoingMail): string | null;
  signing(mail: OutgoingMail): DkimOptions | null;
}

const NO_EXTRAS: MailExtras = { returnPath: () => null, signing: () => null };

/** Mail through the server of SMTP_URL, over a few kept connections. */
export function createSmtpTransport(smtpUrl: string, from: string, extras = NO_EXTRAS): MailTransport {
  const pool = createTransport({
    pool: true,
    ...smtpOptions(smtpUrl),
    maxConnections: POOLED_CONNECTIONS,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const cut = new AbortController();

  const messageOf = (mail: OutgoingMail): SendMailOptions => {
    const returnPath = extras.returnPath(mail);
    const dkim = extras.signing(mail);
    const { 'Message-ID': messageId, ...headers } = mail.headers;
    return {
      ...(returnPath !== null && { envelope: { from: returnPath, to: mail.toAddress } }),
      ...(dkim !== null && { dkim }),
      // The same at each try, so that a receiver can tell a repeat.
      messageId: messageId ?? `<${mail.id}@${domain}>`,
      from: { name: mail.fromName, address: from },
      to: { name: mail.toName ?? '', address: mail.toAddress },
      ...(mail.replyTo !== null && { replyTo: mail.replyTo }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers,
      // Passes every server unchanged, and a signature made on the way stays valid.
      textEncoding: 'quoted-printable',
    };
  };

  const check = async (): Promise<string | null> => {
    try {
      await pool.verify();
      return null;
    } catch (error) {
      return answerOf(error as SendFailure);
    }
  };

  const verdictOf = async (failure: SendFailure): Promise<Verdict> => {
    const answer = answerOf(failure);
    switch (judgeFailure(failure)) {
      case 'refused':
        return { kind: 'refused', answer, badAddress: isBadAddress(failure) };
      case 'later':
        return { kind: 'later', answer };
      case 'away':
        return { kind: 'away', answer };
      case 'unsure':
        // A server that greets another connection is well: this mail broke its own.
        return { kind: (await check()) === null ? 'later' : 'away', answer };
    }
  };

  return {
    name: 'smtp',
    check,
    close: () => {
      cut.abort();
      pool.close({ force: true });
    },
    send: async (mail: OutgoingMail): Promise<Verdict> => {
      if (mail.isOnce) {
        const { failure, isHandedOver } = await sendOnce(smtpUrl, messageOf(mail), cut.signal);
        if (failure === null) return { kind: 'sent' };
        // A number is a clear answer; without one, the server may have kept what it had.
        const isClear = !isHandedOver || (failure.responseCode ?? 0) > 0;
        return isClear ? verdictOf(failure) : { kind: 'unknown', answer: answerOf(failure) };
      }
      try {
        await pool.sendMail(messageOf(mail));
        return { kind: 'sent' };
      } catch (error) {
        return verdictOf(error as SendFailure);
      }
    },
  };
}
