import { readConfig } from '../platform/config.ts';
import type { Context } from '../platform/context.ts';
import { createLogger } from '../platform/logs.ts';
import { createContext } from './create-context.ts';
import { openCommandDatabase } from './open-database.ts';

/** Lends a command a context, beside a running server or without one, and cleans up after it. */
export async function withContext<T>(
  announce: (line: string) => void,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel ?? 'warn');
  const database = await openCommandDatabase(config, announce);
  try {
    const { context, close } = await createContext(config, log, database.connection);
    try {
      return await work(context);
    } finally {
      await close();
    }
  } finally {
    await database.close();
  }
}
