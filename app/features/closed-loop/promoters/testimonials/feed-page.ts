import { createHash } from 'node:crypto';
import { html, raw, type SafeHtml } from '../../../../platform/html/html.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import type { FeedItem } from './feed.ts';

const CSS = `
:root{color-scheme:light dark}
body{margin:0;padding:4px;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;background:transparent;overflow-wrap:anywhere}
ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,280px),1fr));gap:16px}
figure{margin:0;height:100%;box-sizing:border-box;padding:20px;border:1px solid #8C828366;border-radius:14px}
blockquote{margin:0 0 12px;white-space:pre-line}
figcaption{display:flex;gap:12px;align-items:center;font-size:15px}
img{width:44px;height:44px;border-radius:50%;object-fit:cover}
`;

const policy = `default-src 'none'; img-src 'self'; style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors *`;

const figure = ({ words, name, company, photo, locale }: FeedItem): SafeHtml => {
  const who = [name, company].filter((part) => part !== null).join(', ');
  return html`<li><figure lang="${locale}"><blockquote>${words}</blockquote>${(who !== '' || photo !== null) && html`<figcaption>${photo !== null && html`<img src="${photo}" alt="" width="44" height="44" loading="lazy">`}<span>${who}</span></figcaption>`}</figure></li>`;
};

/** The feed for an iframe on somebody's site: no script, no cookie, framed by whoever wants to. */
export function feedPage(
  items: readonly FeedItem[],
  locale: Locale,
  title: string,
): { body: string; headers: Record<string, string> } {
  const body = html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,"><style>${raw(CSS)}</style></head>
<body><main aria-label="${title}"><ul>${items.map(figure)}</ul></main></body></html>
`;
  return {
    body: body.toString(),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'content-security-policy': policy,
      'x-robots-tag': 'noindex',
    },
  };
}
