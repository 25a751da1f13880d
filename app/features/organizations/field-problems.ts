import type { z } from 'zod';

/** A key of a message catalogue, and not a sentence of the library. */
const KEY = /^[a-z-]+:[a-z0-9.-]+$/;

/** The first problem of each field, by its path, in words of the catalogues. */
export function fieldProblems(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    fields[path.join('.') || 'body'] ??= KEY.test(message) ? message : 'platform:problems.invalid-field';
  }
  return fields;
}
