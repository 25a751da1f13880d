import { createTransport, type SendMailOptions } from 'nodemailer';
import type { SendFailure } from './judge-failure.ts';
import { smtpOptions } from './smtp-options.ts';

export interface OneAttempt {
  /** null: the server took it. */
  readonly failure: SendFailure | null;
  /** Whether the server had said that it is ready for the words of the mail. */
  readonly isHandedOver: boolean;
}

/** A connection for one mail: a kept one sends again by itself what was cut off, and cannot say how far it came. */
export async function sendOnce(
  smtpUrl: string,
  message: SendMailOptions,
  stop: AbortSignal,
): Promise<OneAttempt> {
  const single = createTransport(smtpOptions(smtpUrl));
  const send = single.transporter.send.bind(single.transporter);
  let isHandedOver = false;
  // The words are asked for once the server answered DATA. Noted last of all: a signature reads them before.
  single.transporter.send = (mail, callback) => {
    mail.message.processFunc((words) => {
      const pipe = words.pipe.bind(words);
      words.pipe = (into, options) => {
        isHandedOver = true;
        return pipe(into, options);
      };
      return words;
    });
    send(mail, callback);
  };
  try {
    await single.sendMail({ ...message, signal: stop });
    return { failure: null, isHandedOver };
  } catch (error) {
    return { failure: error as SendFailure, isHandedOver };
  } finally {
    single.close();
  }
}
