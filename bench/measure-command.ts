import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';

export interface Measure {
  readonly seconds: number;
  /** Of its largest Node process. */
  readonly megabytes: number;
}

/** Runs a command to its end. `peaks` is a file for what its processes note. */
export async function measureCommand(
  peaks: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Measure> {
  await rm(peaks, { force: true });
  // Every Node process of the command notes its own peak, which no parent can ask for.
  const note = `import { appendFileSync } from 'node:fs'; process.on('exit', () =>
    appendFileSync(${JSON.stringify(peaks)}, process.resourceUsage().maxRSS + ' '));`;
  const options = `--import=data:text/javascript,${encodeURIComponent(note)}`;
  const start = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, NODE_OPTIONS: options },
  });
  const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  const elapsed = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}`);
  const kilobytes = (await readFile(peaks, 'utf8').catch(() => '0')).trim().split(' ').map(Number);
  return { seconds: elapsed, megabytes: Math.max(...kilobytes) / 1024 };
}
