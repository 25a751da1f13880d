import { test } from '@playwright/test';
import { BoucleServer } from './server.ts';

/** One server for the tests that follow in this file or group, gone with its data after them. */
export function useServer(env: Record<string, string> = {}): () => BoucleServer {
  let server: BoucleServer | undefined;
  test.beforeAll(async () => {
    server = await BoucleServer.create(env);
    await server.start();
  });
  test.afterAll(async ({ browser }) => {
    // What a test opened beside its own page would otherwise stay for the rest of the run, asking a server that is gone.
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server?.destroy();
  });
  return () => {
    if (server === undefined) throw new Error('the server is there only while a test runs');
    return server;
  };
}
