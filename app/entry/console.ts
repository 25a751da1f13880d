import type { Context } from '../platform/context.ts';
import { type Locale, localeFrom } from '../platform/i18n/locale.ts';
import type { Outcome } from '../platform/outcome.ts';

/** What a command refuses, in a sentence for the person who typed it. Exit code 2. */
export class CommandError extends Error {}

/** Progress goes to standard error, so that the output can be piped; with --json nothing does. */
export function announceTo(options: { json?: boolean }): (line: string) => void {
  return options.json === true ? () => {} : (line) => console.error(line);
}

export function print(options: { json?: boolean }, value: unknown, text: () => string): void {
  process.stdout.write(`${options.json === true ? JSON.stringify(value) : text()}\n`);
}

export const terminalLocale = (): Locale => localeFrom(process.env.LC_ALL || process.env.LANG, 'en');

/** The value of an outcome; a refusal becomes a sentence in the terminal's language. */
export function valueOf<T>(context: Context, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { message, values, fields = {} } = outcome.problem;
  const locale = terminalLocale();
  const sentence = (key: string): string =>
    context.translate(locale, key.includes(':') ? key : `platform:problems.${key}`, values);
  const details = Object.entries(fields).map(
    ([field, key]) => `  ${field}: ${key.includes(':') ? sentence(key) : key}`,
  );
  throw new CommandError([sentence(message), ...details].join('\n'));
}
