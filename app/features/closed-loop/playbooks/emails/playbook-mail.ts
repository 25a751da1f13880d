import type { Context } from '../../../../platform/context.ts';
import { html, raw } from '../../../../platform/html/html.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import { listUnsubscribe, stopAddress } from '../../../distribution/opposition/list-unsubscribe.ts';
import type { Organization } from '../../../organizations/contract.ts';
import type { WrittenMail } from '../write-mail.ts';

/** A mail to a customer that leaves by itself. */
export const PLAYBOOK_MAIL = 'playbook-mail';

const FONT = 'font-family:Arial,Helvetica,sans-serif';
const TEXT = `margin:0 0 16px 0;${FONT};font-size:16px;line-height:24px;color:#211D18;`;
const SMALL = `margin:0;${FONT};font-size:13px;line-height:20px;color:#574F44;`;
const TABLE = raw('role="presentation" cellpadding="0" cellspacing="0" border="0"');
const CSS = raw(
  [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    '@media (max-width:599px){.pad{padding-left:20px !important;padding-right:20px !important}}',
    '@media (prefers-color-scheme:dark){.ground{background-color:#181613 !important}',
    '.card{background-color:#221F1B !important;border-color:#3B362F !important}',
    '.ink{color:#F1EBE1 !important}.ink2{color:#C2B9AB !important}}',
  ].join(''),
);

export interface PlaybookMail {
  readonly id: string;
  readonly runId: string;
  readonly contactId: string;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly written: WrittenMail;
  /** Where the reader says that they want none of this. */
  readonly stop: string;
}

/** As plain as a letter: no image, nothing that tells whether it was opened. */
export function playbookMail(
  context: Context,
  organization: Organization,
  { id, runId, contactId, to, written, stop }: PlaybookMail,
  now: Date,
): NewMail {
  const { locale, subject, body } = written;
  const say = (key: string) =>
    context.translate(locale, `playbooks:mail.${key}`, { organization: organization.name });
  const sender = [organization.name, organization.postalAddress].filter((part) => part !== '').join(', ');
  const paragraphs = body.split(/\n{2,}/).map((text) => text.split('\n'));
  const page = html`<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${CSS}</style>
</head>
<body class="ground" style="margin:0;padding:0;background-color:#F6F2EA;">
<table ${TABLE} class="ground" width="100%" style="background-color:#F6F2EA;"><tr><td align="center" style="padding:24px 0;">
<table ${TABLE} class="card" width="100%" style="width:100%;max-width:600px;background-color:#FFFFFF;border:1px solid #DED6C8;border-radius:14px;border-collapse:separate;">
<tr><td class="pad" align="left" style="padding:40px 39px 24px 39px;">
${paragraphs.map((lines) => html`<p class="ink" style="${TEXT}">${lines.map((text, i) => html`${i > 0 && raw('<br>')}${text}`)}</p>`)}
</td></tr>
<tr><td class="pad" align="left" style="padding:0 39px 28px 39px;"><p class="ink2" style="${SMALL}">${say('why')} <a class="ink" href="${stop}" style="color:#211D18;">${say('stop')}</a>.<br>${sender}</p></td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
  return {
    orgId: organization.orgId,
    id,
    kind: PLAYBOOK_MAIL,
    aboutId: runId,
    fromName: organization.senderName,
    to,
    subject,
    html: page.toString(),
    text: `${body}\n\n-- \n${say('why')}\n${say('stop')}\n${stop}\n${sender}\n`,
    headers: {
      ...listUnsubscribe(stop, stopAddress(context, organization.orgId, contactId)),
      // RFC 3834: no machine answers to a machine.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': locale,
    },
    dueAt: now,
  };
}
