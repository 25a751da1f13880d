import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandError } from '../console.ts';

/** A keyboard or a pipe. */
export interface PasswordInput extends NodeJS.ReadableStream {
  readonly isTTY?: boolean;
}

/**
 * The password for a command: the one given, else BOUCLE_PASSWORD, else asked at the keyboard without showing it, else
 * the first line of what is piped in. One on the command line is seen by every user of the machine.
 */
export async function readPassword(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  input: PasswordInput,
  output: NodeJS.WritableStream,
): Promise<string> {
  const known = given ?? env.BOUCLE_PASSWORD;
  if (known !== undefined && known !== '') return known;
  const isAsked = input.isTTY === true;
  if (isAsked) output.write('Password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: isAsked, historySize: 0 });
  let answer = '';
  for await (const line of lines) {
    answer = line;
    break;
  }
  lines.close();
  if (isAsked) output.write('\n');
  if (answer !== '') return answer;
  throw new CommandError(
    'Give the password: type it when asked, pipe it in, or set BOUCLE_PASSWORD for this command.',
  );
}
