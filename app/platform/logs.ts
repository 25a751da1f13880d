import { type Logger, pino } from 'pino';

export type { Logger };

/** Structured logs on standard output. Secrets and people's addresses stay out of them. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.email'],
  });
}
