import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, raw } from './html.ts';

describe('html', () => {
  test('a script in a value is text', () => {
    expect(html`<p>${'<script>alert(1)</script>'}</p>`.toString()).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });

  test('a value cannot leave its attribute', () => {
    const name = `" onmouseover="x" '><b>`;
    expect(html`<a title="${name}"></a>`.toString()).toBe(
      '<a title="&quot; onmouseover=&quot;x&quot; &#39;&gt;&lt;b&gt;"></a>',
    );
  });

  test('a template in a template is not escaped twice; arrays are joined', () => {
    const items = ['a & b', 'c'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>`.toString()).toBe('<ul><li>a &amp; b</li><li>c</li></ul>');
  });

  test('strings inside an array are escaped', () => {
    expect(html`${['<', ['>', raw('<hr>')]]}`.toString()).toBe('&lt;&gt;<hr>');
  });

  test('nothing is printed for what is not there, and zero is there', () => {
    expect(html`${null}${undefined}${false}${0}`.toString()).toBe('0');
  });

  test('an object that only looks like safe HTML is refused by the compiler and printed as text', () => {
    const forged = { toString: () => '<b>' } as unknown as string;
    expect(() => html`${forged}`.toString()).toThrow();
  });

  test('no value adds a tag or closes a quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = html`<a b="${text}">${text}</a>`.toString();
        expect(written.slice('<a b="'.length, -'</a>'.length).replace('">', '')).not.toMatch(/[<>"']/);
      }),
    );
  });
});
