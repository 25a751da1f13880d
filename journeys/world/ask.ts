import { type Links, linksOf, mailTo, type OpenedMail } from './mailbox.ts';
import type { Organization } from './organization.ts';

/** Somebody who was asked and has the mail. */
export interface Asked {
  readonly id: string;
  readonly email: string;
  readonly mail: OpenedMail;
  readonly links: Links;
}

/** Asks one person through the API and waits for the mail. */
export async function ask(
  { api, survey, locale }: Organization,
  contact: { readonly email: string; readonly name?: string; readonly locale?: string },
): Promise<Asked> {
  const { id } = await api.post<{ id: string }>('/invitations', {
    survey,
    contact: { locale, ...contact },
    channel: 'email',
  });
  const mail = await mailTo(api, contact.email);
  return { id, email: contact.email, mail, links: linksOf(mail) };
}
