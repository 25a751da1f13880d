import { html, raw } from '../../../platform/html/html.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';

/** What a mail about somebody's own account says, in the order in which it says it. */
export interface AccountMailWords {
  readonly subject: string;
  readonly greeting: string;
  readonly text: string;
  /** What can be pressed, and where it leads; none where nothing is asked. */
  readonly link: { readonly label: string; readonly href: string } | null;
  /** What to do when one did not ask for this. */
  readonly otherwise: string;
  readonly foot: string;
  /** Words of the reader's own, given back before what can be pressed. */
  readonly quote?: string | null;
  /** At the very end: what else the reader may do about this mail. */
  readonly footLinks?: readonly { readonly label: string; readonly href: string }[];
}

const FONT = 'font-family:Arial,Helvetica,sans-serif';
const TEXT = `margin:0 0 16px 0;${FONT};font-size:16px;line-height:24px;color:#211D18;`;
const SMALL = `margin:0;${FONT};font-size:13px;line-height:20px;color:#574F44;`;

const QUOTE = 'padding-left:16px;border-left:3px solid #8C8273;white-space:pre-line;';

const TABLE = raw('role="presentation" cellpadding="0" cellspacing="0" border="0"');

const CSS = raw(
  [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    '@media (max-width:599px){.pad{padding-left:20px !important;padding-right:20px !important}}',
    '@media (prefers-color-scheme:dark){',
    '.ground{background-color:#181613 !important}',
    '.card{background-color:#221F1B !important;border-color:#3B362F !important}',
    '.ink{color:#F1EBE1 !important}.ink2{color:#C2B9AB !important}',
    '.press{background-color:#F1EBE1 !important}.press a{color:#181613 !important}',
    '}',
  ].join(''),
);

function page(locale: Locale, words: AccountMailWords): string {
  const { link } = words;
  const button =
    link !== null &&
    html`<table ${TABLE} style="margin:8px 0 24px 0;"><tr><td class="press" style="background-color:#211D18;border-radius:8px;">
<a href="${link.href}" style="display:block;padding:12px 24px;${FONT};font-size:16px;line-height:24px;font-weight:bold;color:#FFFDF9;text-decoration:none;">${link.label}</a>
</td></tr></table>`;
  const quote = words.quote && html`<p class="ink" style="${TEXT}${QUOTE}">${words.quote}</p>`;
  const footLinks = words.footLinks?.map(
    ({ label, href }) => html` <a class="ink2" href="${href}" style="color:#574F44;">${label}</a>.`,
  );
  const inFull =
    link !== null &&
    html`<p class="ink2" style="${SMALL}padding-top:16px;word-break:break-all;">${link.href}</p>`;
  return html`<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${words.subject}</title>
<style>${CSS}</style>
</head>
<body class="ground" style="margin:0;padding:0;background-color:#F6F2EA;">
<table ${TABLE} class="ground" width="100%" style="background-color:#F6F2EA;"><tr><td align="center" style="padding:24px 0;">
<table ${TABLE} class="card" width="100%" style="width:100%;max-width:600px;background-color:#FFFFFF;border:1px solid #DED6C8;border-radius:14px;border-collapse:separate;">
<tr><td class="pad" align="left" style="padding:40px 39px 24px 39px;">
<p class="ink" style="${TEXT}">${words.greeting}</p>
<p class="ink" style="${TEXT}white-space:pre-line;">${words.text}</p>
${quote}
${button}
<p class="ink" style="${TEXT}">${words.otherwise}</p>
${inFull}
</td></tr>
<tr><td class="pad" align="left" style="padding:0 39px 28px 39px;"><p class="ink2" style="${SMALL}">${words.foot}${footLinks}</p></td></tr>
</table>
</td></tr></table>
</body>
</html>
`.toString();
}

function text(words: AccountMailWords): string {
  const { greeting, text: said, quote, link, otherwise, foot, footLinks = [] } = words;
  return [
    greeting,
    said,
    ...(quote ? [quote.replaceAll(/^/gm, '> ')] : []),
    ...(link === null ? [] : [`${link.label}\n${link.href}`]),
    otherwise,
    ['-- ', foot, ...footLinks.map(({ label, href }) => `${label}\n  ${href}`), ''].join('\n'),
  ].join('\n\n');
}

/** A mail to somebody about their own account: no image, nothing that tells whether it was opened. */
export const accountMail = (locale: Locale, words: AccountMailWords) => ({
  subject: words.subject,
  html: page(locale, words),
  text: text(words),
  // RFC 3834: no machine answers to a machine.
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
});
