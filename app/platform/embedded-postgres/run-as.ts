import { spawnSync } from 'node:child_process';
import type { RunUser } from './run-user.ts';

export interface RunAs {
  command: string;
  args: string[];
  identity: { uid?: number; gid?: number };
}

let setprivFound: boolean | undefined;

/**
 * How to run a program as `user`. With `deathSignal` the kernel sends it that signal when this process dies,
 * even of a SIGKILL; without setpriv (it is part of util-linux) it is left running, and the next start adopts it.
 */
export function runAs(
  user: RunUser | undefined,
  program: string,
  args: string[],
  deathSignal?: 'INT' | 'KILL',
): RunAs {
  if (deathSignal && hasSetpriv()) {
    const identity = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : [];
    return {
      command: 'setpriv',
      args: [...identity, `--pdeathsig=${deathSignal}`, '--', program, ...args],
      identity: {},
    };
  }
  return { command: program, args, identity: user ? { uid: user.uid, gid: user.gid } : {} };
}

function hasSetpriv(): boolean {
  setprivFound ??=
    process.platform === 'linux' &&
    spawnSync('setpriv', ['--pdeathsig=KILL', '--', 'true'], { stdio: 'ignore' }).status === 0;
  return setprivFound;
}
