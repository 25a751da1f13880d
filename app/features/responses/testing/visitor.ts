/** A browser, as far as the pages can tell: it follows links and sends the forms it was given. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly text: string;
  readonly headers: Headers;
}

export interface Fields {
  readonly score?: number | string;
  readonly comment?: string;
  readonly js?: '1';
  readonly gesture?: string;
  readonly nonce?: string;
}

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** What the script of the page adds when a person touches it. */
export const TAP = { js: '1', gesture: 'pointerdown 1840' } as const;

export class Visitor {
  readonly #server: string;
  readonly #headers: Record<string, string>;

  constructor(server: string, agent = AGENT) {
    this.#server = server;
    this.#headers = { 'user-agent': agent, 'accept-language': 'fr' };
  }

  async open(path: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Page> {
    return this.#page(await fetch(`${this.#server}${path}`, { method, headers: this.#headers }));
  }

  /** Opens the page, fills its form and sends it; ends where the answer leads. */
  async answer(path: string, fields: Fields): Promise<Page> {
    return this.send(await this.open(path), fields);
  }

  async send(page: Page, fields: Fields): Promise<Page> {
    const action = /action="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ nonce: nonceOf(page), ...fields }))
      body.set(name, String(value));
    const answer = await fetch(`${this.#server}${action}`, { method: 'POST', body, headers: this.#headers });
    return this.#page(answer);
  }

  async #page(answer: Response): Promise<Page> {
    const { pathname, search } = new URL(answer.url);
    return {
      status: answer.status,
      url: pathname + search,
      text: await answer.text(),
      headers: answer.headers,
    };
  }
}

export const nonceOf = (page: Page): string => /name="nonce" value="([^"]*)"/.exec(page.text)?.[1] ?? '';

/** The score that is chosen when the page arrives, before any script. */
export const chosenOf = (page: Page): number | null => {
  const value = /value="(\d+)" checked/.exec(page.text)?.[1];
  return value === undefined ? null : Number(value);
};
