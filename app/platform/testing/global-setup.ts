import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { connection: Record<string, unknown>; template: string };
  }
}

/** One PostgreSQL for the whole run; each test file clones the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const shared: TestServer = { connection: server.connection, template: server.template };
  project.provide('postgres', JSON.parse(JSON.stringify(shared)));
  return () => server.stop();
}
