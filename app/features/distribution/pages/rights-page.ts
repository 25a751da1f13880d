import { html } from '../../../platform/html/html.ts';
import type { PublicPage } from '../../../platform/html/public-page.ts';
import { framed, type LinkPage, langQuery } from './page-of-link.ts';

/** What is held about the reader, why, for how long, and whom to ask: articles 13 and 21 of the GDPR. */
export function rightsPage(page: LinkPage): PublicPage {
  const { say, path, link } = page;
  const { postalAddress } = link.organization;
  const what = ['address', 'invitations', 'answers', 'properties'].map((key) => say(`rights.what-${key}`));
  const section = (key: string) => html`<h2>${say(`rights.${key}-title`)}</h2><p>${say(`rights.${key}`)}</p>`;
  const address = postalAddress.trim();
  return framed(
    page,
    'rights',
    say('rights.title'),
    html`<h1>${say('rights.title')}</h1>
<p>${say('rights.intro')}</p>
<h2>${say('rights.what-title')}</h2>
<ul>${what.map((line) => html`<li>${line}</li>`)}</ul>
<p>${say('rights.what-not')}</p>
${section('why')}
<h2>${say('rights.long-title')}</h2>
<p>${howLong(page)}</p>
${section('ask')}
${address !== '' && html`<p>${link.organization.name}<br>${address.split(/\r?\n/).map((line, i) => html`${i > 0 && html`<br>`}${line}`)}</p>`}
<p>${say('rights.complain')}</p>
<p><a class="button quiet" href="${path}/stop${langQuery(page)}">${say('stop.button')}</a></p>`,
  );
}

function howLong({ say, link }: LinkPage): string {
  const months = link.organization.retentionMonths;
  return months === null ? say('rights.long') : say('rights.long-months', { months: String(months) });
}
