import type { Browser, Page } from '@playwright/test';
import type { Links } from './mailbox.ts';

const AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const headers = { 'user-agent': AGENT, 'accept-language': 'fr' };

/** A mail gateway: opens every link, with both methods. */
export async function openEveryLink({ scores, trap }: Links): Promise<void> {
  for (const link of [...scores, trap]) {
    await fetch(link, { method: 'HEAD', headers });
    await fetch(link, { headers });
  }
}

/** A program that reads the form and sends it, saying that its script ran or not. */
export async function postForm(link: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const page = await (await fetch(link, { headers })).text();
  const find = (pattern: RegExp): string => (pattern.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
  const body = new URLSearchParams({ nonce: find(/name="nonce" value="([^"]*)"/), ...fields });
  return fetch(new URL(find(/action="([^"]+)"/), link), { method: 'POST', headers, body });
}

const inPage = (page: Page, script: string): Promise<unknown> => page.evaluate(`(() => { ${script} })()`);

const COUNTERFEIT = `
for (const type of ['pointerdown', 'pointerup', 'touchstart', 'keydown', 'click'])
  document.querySelector('button').dispatchEvent(new Event(type, { bubbles: true }));
document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));`;

/** What a script can do in a real browser to send the page's form, without anybody touching it. */
const WAYS: readonly string[] = [
  `document.getElementById('score-0').click(); document.querySelector('button').click()`,
  `document.querySelector('label[for=score-1]').click(); document.forms[0].requestSubmit()`,
  `${COUNTERFEIT} document.getElementById('score-2').checked = true; document.forms[0].submit()`,
  `document.querySelector('button').focus(); document.querySelector('label[for=score-3]').click();
   document.forms[0].requestSubmit(document.querySelector('button'))`,
];

/** A sandbox that runs the page's own script in a real browser. */
export async function driveBrowser(browser: Browser, { scores }: Links): Promise<void> {
  const context = await browser.newContext({ userAgent: AGENT });
  for (const [score, way] of WAYS.entries()) {
    const page = await context.newPage();
    await page.goto(scores[score] as string);
    const left = page.waitForURL((url) => !url.searchParams.has('score'));
    await inPage(page, way);
    await left;
  }
  await context.close();
}
