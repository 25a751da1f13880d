import { type Finding, reporter } from './finding.ts';

const PATIENCE_MS = 3_000;

/** Whether Boucle runs here and its database answers it. */
export async function checkServer(host: string, port: number): Promise<Finding> {
  const { ok, warn, fail } = reporter('server');
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}/readyz`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    const body = (await answer.json().catch(() => ({}))) as { status?: unknown };
    if (body.status === 'ready') return ok('ready', { port });
    return answer.status === 503 ? fail('not-ready', { port }) : warn('another', { port });
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return timedOut ? fail('silent', { port }) : warn('none', { port });
  }
}
