const SESSION_TOKEN = /session_token=([^;]+)/;

/** The token of the session that these cookies begin; null when they begin none. */
export function sessionTokenIn(cookies: readonly string[]): string | null {
  for (const cookie of cookies) {
    const value = SESSION_TOKEN.exec(cookie)?.[1];
    // A signature follows the token.
    const token = value === undefined ? '' : (decodeURIComponent(value).split('.')[0] ?? '');
    if (token !== '') return token;
  }
  return null;
}
