import { onTestFinished } from 'vitest';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../start-embedded-postgres.ts';

export interface TestServer extends EmbeddedPostgres {
  lines: string[];
}

/** A server in this process, stopped after the test at the latest. */
export async function startServer(
  dataFolder: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<TestServer> {
  const lines: string[] = [];
  const server = await startEmbeddedPostgres({ dataFolder, log: (line) => lines.push(line), ...options });
  onTestFinished(() => server.stop('immediate'));
  return Object.defineProperty(server, 'lines', { value: lines }) as TestServer;
}
