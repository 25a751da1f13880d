import { expect } from '@playwright/test';
import type { Api } from './api.ts';

interface KeptMail {
  readonly id: string;
  readonly to: { readonly address: string };
  readonly at: string;
}

/** A mail as its reader has it. */
export interface OpenedMail extends KeptMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where the mail leads. */
export interface Links {
  /** Eleven, from 0 to 10. */
  readonly scores: readonly string[];
  /** The survey page without a score. */
  readonly page: string;
  readonly token: string;
  readonly stop: string;
  readonly rights: string;
  readonly trap: string;
}

export const mailsTo = async (api: Api, address: string): Promise<KeptMail[]> =>
  (await api.all<KeptMail>('/mailbox')).filter(({ to }) => to.address === address);

/** Waits for the mail to an address; the newest where there are several. */
export async function mailTo(api: Api, address: string): Promise<OpenedMail> {
  let id = '';
  await expect
    .poll(async () => {
      id = (await mailsTo(api, address))[0]?.id ?? '';
      return id;
    })
    .not.toBe('');
  return api.get(`/mailbox/${id}`);
}

/** Read from the mail itself, as a mail program or a scanner would. */
export function linksOf(mail: OpenedMail): Links {
  const hrefs = [...mail.html.matchAll(/href="([^"]+)"/g)].map((match) =>
    (match[1] as string).replaceAll('&amp;', '&'),
  );
  const scores = hrefs.filter((href) => href.includes('score='));
  const ending = (text: string): string => {
    const found = hrefs.find((href) => href.endsWith(text));
    if (found === undefined) throw new Error(`the mail has no link ending with ${text}`);
    return found;
  };
  const page = (scores[0] as string).replace(/\?.*$/, '');
  return {
    scores,
    page,
    token: page.slice(page.lastIndexOf('/') + 1),
    stop: ending('/stop'),
    rights: ending('/rights'),
    trap: ending('/more'),
  };
}
