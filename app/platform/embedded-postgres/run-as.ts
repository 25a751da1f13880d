import { spawnSync } from 'node:child_process';
import type { RunUser } from './run-user.ts';

export interface RunAs {
  command: string;
  args: string[];
  identity: { uid?: number; gid?: number };
}

/**
 * How to run a program as `user`. With `deathSignal` the kernel sends it that signal when the thread that started
 * it dies, even of a SIGKILL; without setpriv it is left running, and the next start adopts it.
 */
export function runAs(
  user: RunUser | undefined,
  program: string,
  args: string[],
  deathSignal?: 'INT' | 'KILL',
): RunAs {
  if (!deathSignal || !hasSetpriv()) {
    return { command: program, args, identity: user ? { uid: user.uid, gid: user.gid } : {} };
  }
  const identity = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : [];
  const death = `--pdeathsig=${deathSignal}`;
  return { command: 'setpriv', args: [...identity, death, '--', program, ...args], identity: {} };
}

let isFound: boolean | undefined;

/** Part of util-linux; old ones lack the option, and other systems lack the program. */
export function hasSetpriv(): boolean {
  isFound ??= spawnSync('setpriv', ['--pdeathsig=KILL', '--', 'true'], { stdio: 'ignore' }).status === 0;
  return isFound;
}
