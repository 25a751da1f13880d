import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldQuoted } from './fold-quoted.ts';
import { htmlToText } from './html-to-text.ts';

describe('htmlToText', () => {
  test('paragraphs, breaks, lists and entities become lines', () => {
    const html =
      '<div>Bonjour,<br>voici&nbsp;: &eacute;t&#233; &#x20AC;</div><ul><li>un</li><li>deux</li></ul><p>Fin</p>';
    expect(htmlToText(html)).toBe('Bonjour,\nvoici\u00a0: été €\n\n- un\n- deux\n\nFin');
  });

  test('a quotation is marked, so that it folds', () => {
    const html =
      '<div>Merci.</div><div class="gmail_quote">Le lun. 15 juin 2026 à 12:00, C &lt;a@b.fr&gt; a écrit :<br><blockquote><p>Bonjour,</p><blockquote>avant</blockquote></blockquote></div>';
    const text = htmlToText(html);
    expect(text).toContain('> Bonjour,');
    expect(text).toContain('> > avant');
    expect(foldQuoted(text).said).toBe('Merci.');
  });

  test('scripts, styles and comments say nothing', () => {
    const html =
      '<style>p{}</style><script>alert(1)</script><!-- x --><p onclick="y()">Oui</p><svg onload=z()>';
    expect(htmlToText(html)).toBe('Oui');
  });

  test('a reference to no character is nothing', () => {
    expect(htmlToText('a&#0;b&#xD800;c&#99999999;&#1;&bogus;d')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });

  test('no tag of the mail is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<b>', '</b>', '<script>', '</script>', '<blockquote>', 'x', '\n')),
        (parts) => {
          expect(htmlToText(parts.join(''))).not.toMatch(/<\/?(b|script|blockquote)>/);
        },
      ),
    );
  });
});
