import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Locale } from '../i18n/locale.ts';
import { html, raw, type SafeHtml } from './html.ts';
import { PUBLIC_PAGE_CSS } from './public-page-css.ts';

/** A page that a customer opens: small, without a login, whole without JavaScript. */
export interface PublicPage {
  readonly lang: Locale;
  readonly title: string;
  /** Written at the top; null where naming the organization would tell a stranger too much. */
  readonly organizationName: string | null;
  readonly body: SafeHtml;
  readonly footer?: SafeHtml;
  /** The same page in the other language. */
  readonly languageLink?: { readonly lang: Locale; readonly href: string; readonly label: string };
  /** Constants of ours, allowed by their hashes: more style, and a script. */
  readonly style?: string;
  readonly script?: string;
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded from anywhere; only this style and this script run; nobody frames the page. */
function contentPolicy(style: string, script: string | undefined): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hash(style)}`,
    ...(script === undefined ? [] : [`script-src ${hash(script)}`]),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The page and the headers that belong to it. */
export function publicPage(page: PublicPage): { html: string; headers: Record<string, string> } {
  const style = PUBLIC_PAGE_CSS + (page.style ?? '');
  const link = page.languageLink;
  const document = html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
</head>
<body>
<header>${page.organizationName !== null && html`<strong>${page.organizationName}</strong>`}${
    link && html` <a href="${link.href}" hreflang="${link.lang}" lang="${link.lang}">${link.label}</a>`
  }</header>
<main>
${page.body}
</main>
${page.footer && html`<footer>${page.footer}</footer>`}
${page.script !== undefined && html`<script>${raw(page.script)}</script>`}
</body>
</html>
`;
  return {
    html: document.toString(),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': page.lang,
      'content-security-policy': contentPolicy(style, page.script),
      // A link names a person: neither a proxy nor the next user of the device keeps the page.
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    },
  };
}

export function sendPublicPage(reply: FastifyReply, status: number, page: PublicPage): FastifyReply {
  const { html: body, headers } = publicPage(page);
  return reply.code(status).headers(headers).send(body);
}
