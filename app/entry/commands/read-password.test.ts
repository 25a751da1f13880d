import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../console.ts';
import { readPassword } from './read-password.ts';

const piped = (text: string) => {
  const input = new PassThrough();
  input.end(text);
  return input;
};

/** What was written to the screen. */
function screen() {
  const output = new PassThrough();
  return { output, text: () => (output.read() as Buffer | null)?.toString() ?? '' };
}

describe('the password of a command', () => {
  it('is the one given, else that of the environment', async () => {
    const { output } = screen();
    expect(await readPassword('given', { BOUCLE_PASSWORD: 'env' }, piped('in'), output)).toBe('given');
    expect(await readPassword(undefined, { BOUCLE_PASSWORD: 'env' }, piped('in'), output)).toBe('env');
  });

  it('is else the first line that is piped in', async () => {
    for (const text of ['une phrase assez longue\nautre\n', 'une phrase assez longue']) {
      const { output } = screen();
      expect(await readPassword(undefined, { BOUCLE_PASSWORD: '' }, piped(text), output)).toBe(
        'une phrase assez longue',
      );
    }
  });

  it('is not shown while it is typed', async () => {
    const { output, text } = screen();
    const keyboard = Object.assign(new PassThrough(), { isTTY: true });
    const typed = readPassword(undefined, {}, keyboard, output);
    keyboard.write('une phrase assez longue\r');
    expect(await typed).toBe('une phrase assez longue');
    expect(text()).toBe('Password: \n');
  });

  it('is missed with a sentence that says how to give it', async () => {
    const { output } = screen();
    await expect(readPassword(undefined, {}, piped(''), output)).rejects.toThrow(CommandError);
  });
});
