/** What the server refuses, as RFC 9457 writes it. */
export interface ProblemDetails {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}

export class ProblemError extends Error {
  readonly status: number;
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.problem = problem;
  }

  /** The sentence about one field of a form. */
  field(name: string): string | undefined {
    return this.problem.errors?.find((error) => error.field === name)?.detail;
  }
}

/** Which organization the screen is about, and in which language the answers should be. */
const current: { organization: string | null; locale: string } = { organization: null, locale: 'fr' };

export function setOrganization(slug: string | null): void {
  current.organization = slug;
}

export function setLocale(locale: string): void {
  current.locale = locale;
}

export interface JsonRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** The same for a request that is sent again, so that it is done once. */
  readonly idempotencyKey?: string;
  /** Gives the request up. */
  readonly signal?: AbortSignal;
}

/** What every request of ours says. */
export const ownHeaders = (): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': current.locale,
  ...(current.organization !== null && { 'boucle-organization': current.organization }),
});

/** Asks our own server. Throws a ProblemError for what it refuses, and a plain error when it does not answer. */
export async function fetchJson<T>(
  path: string,
  { method = 'GET', body, idempotencyKey, signal }: JsonRequest = {},
): Promise<T> {
  const answer = await fetch(path, {
    method,
    ...(signal !== undefined && { signal }),
    headers: {
      ...ownHeaders(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return readAnswer<T>(path, answer.status, await answer.text());
}

/** What the server answered, thrown when it is a problem. */
export function readAnswer<T>(path: string, status: number, text: string): T {
  const json: unknown = text === '' ? null : JSON.parse(text);
  if (status >= 200 && status < 300) return json as T;
  // A proxy in front of us speaks for itself: to a person that is the server not answering.
  throw isProblem(json) ? new ProblemError(json) : new Error(`${path} answered ${status}`);
}

function isProblem(json: unknown): json is ProblemDetails {
  return typeof json === 'object' && json !== null && 'detail' in json && typeof json.detail === 'string';
}
