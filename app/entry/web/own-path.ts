/** Only an address of our own: whoever wrote a link must not choose where a sign-in leads. */
export const ownPath = (path: string | undefined): string =>
  path !== undefined && /^\/[^/\\]/.test(path) ? path : '/';
