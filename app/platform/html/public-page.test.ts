import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { html } from './html.ts';
import { type PublicPage, publicPage } from './public-page.ts';

const page: PublicPage = {
  lang: 'fr',
  title: 'Votre avis',
  organizationName: 'Maison <Orsel>',
  body: html`<h1>Bonjour</h1>`,
};

const hashOf = (text: string | undefined) =>
  `'sha256-${createHash('sha256')
    .update(text ?? '')
    .digest('base64')}'`;

describe('publicPage', () => {
  test('escapes the name and says its language', () => {
    const { html: written } = publicPage(page);
    expect(written).toContain('<html lang="fr">');
    expect(written).toContain('<strong>Maison &lt;Orsel&gt;</strong>');
  });

  test('its policy allows exactly the style and script that it holds', () => {
    const { html: written, headers } = publicPage({ ...page, style: 'i{color:red}', script: 'var a=1' });
    const policy = headers['content-security-policy'];
    const style = /<style>([\s\S]*)<\/style>/.exec(written)?.[1];
    const script = /<script>([\s\S]*)<\/script>/.exec(written)?.[1];
    expect(policy).toContain(`style-src ${hashOf(style)}`);
    expect(policy).toContain(`script-src ${hashOf(script)}`);
    expect(policy).not.toContain('unsafe-inline');
  });

  test('without a script none may run', () => {
    const { html: written, headers } = publicPage(page);
    expect(written).not.toContain('<script');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('script-src');
  });

  test('the frame weighs less than 4 kB, so that a page stays under 15 kB', () => {
    expect(Buffer.byteLength(publicPage({ ...page, body: html`` }).html)).toBeLessThan(4_096);
  });

  test('a page without a name shows none', () => {
    expect(publicPage({ ...page, organizationName: null }).html).not.toContain('<strong>');
  });
});
