/** HTML that is safe to send: written by us, or escaped. Only this file can make one. */
export class SafeHtml {
  readonly #text: string;

  /** @internal Use `html` or `raw`. */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template takes. Nothing is printed for null, undefined and false. */
export type HtmlValue = SafeHtml | string | number | null | undefined | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Fit for an element's text and for an attribute within quotes; nowhere else. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** Text that is HTML already: a constant of ours, never anything from outside. */
export const raw = (text: string): SafeHtml => new SafeHtml(text);

function print(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof SafeHtml) return value.toString();
  if (typeof value === 'object') return value.map(print).join('');
  return escapeHtml(String(value));
}

/**
 * A template whose values are escaped, arrays joined. Values go into text or into quoted attributes;
 * an address from outside needs its scheme checked by the caller before it becomes an `href`.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  return new SafeHtml(parts.map((part, i) => part + print(values[i])).join(''));
}
