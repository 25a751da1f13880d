import { html, raw, type SafeHtml } from '../../../platform/html/html.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { listUnsubscribe } from '../opposition/list-unsubscribe.ts';
import type { InvitationLinks } from './invitation-links.ts';
import { INVITATION_CSS, OUTLOOK_DARK_CSS, STYLES } from './invitation-style.ts';
import { invitationText } from './invitation-text.ts';
import type { InvitationWords } from './invitation-words.ts';

export interface InvitationEmail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

const TABLE = raw('role="presentation" cellpadding="0" cellspacing="0" border="0"');

/** Outlook on Windows lays out with Word, which knows tables only; the others pass over this. */
const forWord = (markup: string) => raw(`<!--[if mso]>${markup}<![endif]-->`);

type ScoreLinks = InvitationLinks['scores'];

function scoreRow(links: ScoreLinks): SafeHtml {
  const cells = links.map(
    ({ score, href }, i) => html`${i > 0 && html`<td width="8" style="width:8px;font-size:0;">&nbsp;</td>`}
<td class="cell" width="38" height="44" align="center" valign="middle" style="${STYLES.cell}"><a class="score ink" href="${href}" style="${STYLES.score}">${score}</a></td>`,
  );
  return html`<table ${TABLE} style="border-collapse:separate;"><tr>${cells}</tr></table>`;
}

/** More do not stand side by side on a telephone. */
const ONE_ROW = 7;
const FIRST_ROW = 6;

const scores = (links: ScoreLinks, words: InvitationWords): SafeHtml =>
  links.length <= ONE_ROW ? oneRow(links, words) : twoRows(links, words);

function oneRow(links: ScoreLinks, words: InvitationWords): SafeHtml {
  return html`<table ${TABLE} class="one" width="${48 * links.length - 8}"><tr><td colspan="2" style="padding-bottom:8px;">${scoreRow(links)}</td></tr>
<tr><td class="ink2" align="left" valign="top" style="${STYLES.end}padding-right:8px;">${words.low}</td>
<td class="ink2" align="right" valign="top" style="${STYLES.end}">${words.high}</td></tr></table>`;
}

/** Side by side where there is room, else one under the other: without any style sheet. */
function twoRows(links: ScoreLinks, words: InvitationWords): SafeHtml {
  return html`<div class="above ink2" style="${STYLES.end}${STYLES.hidden}">${words.low}</div>
<div style="font-size:0;line-height:0;text-align:left;">${forWord('<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td width="288" valign="top">')}
<div class="six" style="${STYLES.row}width:288px;padding-bottom:8px;">${scoreRow(links.slice(0, FIRST_ROW))}</div>${forWord('</td><td width="232" valign="top">')}<div class="five" style="${STYLES.row}width:232px;padding-bottom:8px;">${scoreRow(links.slice(FIRST_ROW))}</div>
${forWord('</td></tr></table>')}</div>
<table ${TABLE} class="ends" width="100%"><tr>
<td class="below ink2" align="left" valign="top" style="${STYLES.end}">${words.low}</td>
<td class="ink2" align="right" valign="top" style="${STYLES.end}">${words.high}</td>
</tr></table>`;
}

function head(locale: Locale, words: InvitationWords): SafeHtml {
  return html`<!doctype html>
<html lang="${locale}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${words.subject}</title>
${forWord('<xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>')}
<style>
${raw(INVITATION_CSS)}
</style>
<style>${raw(OUTLOOK_DARK_CSS)}</style>
</head>`;
}

function page(locale: Locale, words: InvitationWords, links: InvitationLinks): SafeHtml {
  const foot = html`${words.why} <a class="ink" href="${links.stop}" style="${STYLES.legalLink}">${words.stop}</a>. <a class="ink" href="${links.rights}" style="${STYLES.legalLink}">${words.rights}</a>.<br>${words.organization}${words.postalAddress !== '' && `, ${words.postalAddress}`}`;
  return html`${head(locale, words)}
<body class="ground" style="${STYLES.body}">
<div style="${STYLES.hidden}">${words.preview}</div>
<table ${TABLE} class="ground" width="100%" style="${STYLES.ground}"><tr><td class="ground" align="center" style="padding:24px 0;">
${forWord('<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td>')}
<table ${TABLE} class="card" width="100%" style="${STYLES.card}">
<tr><td class="pad" align="left" style="${STYLES.main}">
<p class="ink" style="${STYLES.organization}">${words.organization}</p>
<p class="ink" style="${STYLES.text}">${words.greeting}</p>
<p class="ink" style="${STYLES.text}">${words.intro}</p>
<h1 class="ink" style="${STYLES.question}">${words.question}</h1>
${scores(links.scores, words)}
<p class="ink" style="${STYLES.text}padding-top:24px;">${words.tap}</p>
<p class="ink" style="${STYLES.text}margin-bottom:0;">${words.signature}</p>
</td></tr>
<tr><td class="pad foot" align="left" style="${STYLES.foot}"><p class="ink2" style="${STYLES.legal}">${foot}</p></td></tr>
</table>
${forWord('</td></tr></table>')}
</td></tr></table>
<div style="${STYLES.hidden}" aria-hidden="true"><a href="${links.trap}" tabindex="-1" rel="nofollow"></a></div>
</body>
</html>
`;
}

/** The mail that asks. No image and nothing that tells whether it was opened. */
export function invitationEmail(
  locale: Locale,
  words: InvitationWords,
  links: InvitationLinks,
): InvitationEmail {
  return {
    subject: words.subject,
    html: page(locale, words, links).toString(),
    text: invitationText(words, links),
    headers: {
      ...listUnsubscribe(links.stop, links.stopAddress),
      // RFC 3834: no machine answers to a machine.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': locale,
    },
  };
}
