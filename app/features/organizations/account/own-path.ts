/** Any will do: only its path is read. */
const BASE = 'http://own.invalid';

/**
 * Only an address of our own, as a browser reads it: whoever wrote a link must not choose where a sign-in leads.
 * Anything else is the first page.
 */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, BASE)) return '/';
  const { origin, pathname, search, hash } = new URL(path, BASE);
  // What begins with two slashes names another server.
  return origin === BASE && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
