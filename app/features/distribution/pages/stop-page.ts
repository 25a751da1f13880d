import { html } from '../../../platform/html/html.ts';
import type { PublicPage } from '../../../platform/html/public-page.ts';
import { maskAddress } from './mask-address.ts';
import { framed, type LinkPage, langQuery } from './page-of-link.ts';

/** Asks before anything happens: machines open links too. */
export function askStopPage(page: LinkPage): PublicPage {
  const { say, path, link } = page;
  const { email } = link.contact;
  const address = email === null ? '' : maskAddress(email);
  return framed(
    page,
    'stop',
    say('stop.title'),
    html`<h1>${say('stop.ask')}</h1>
<p>${address === '' ? say('stop.what') : say('stop.what-address', { address })}</p>
<form method="post" action="${path}/stop${langQuery(page)}"><button type="submit">${say('stop.button')}</button></form>
<p class="muted"><a href="${path}/rights${langQuery(page)}">${say('rights.title')}</a></p>`,
  );
}

export function stoppedPage(page: LinkPage): PublicPage {
  const { say, path } = page;
  return framed(
    page,
    'stop',
    say('stop.done-title'),
    html`<h1>${say('stop.done')}</h1>
<p>${say('stop.done-text')}</p>
<form method="post" action="${path}/stop${langQuery(page)}"><input type="hidden" name="undo" value="1"><button type="submit" class="quiet">${say('stop.undo')}</button></form>`,
  );
}

export function resumedPage(page: LinkPage): PublicPage {
  const { say, path } = page;
  return framed(
    page,
    'stop',
    say('stop.resumed-title'),
    html`<h1>${say('stop.resumed')}</h1>
<p>${say('stop.resumed-text')}</p>
<p><a href="${path}/stop${langQuery(page)}">${say('stop.button')}</a></p>`,
  );
}
