import { spawnSync } from 'node:child_process';

const has = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** Whether a tool of the system's packages is there; installed when root. */
export function debianTool(command: string, packageName: string): boolean {
  if (has(command)) return true;
  if (process.getuid?.() !== 0 || !has('apt-get')) return false;
  console.error(`Installing ${packageName} from the system’s packages.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', packageName], { env });
  return has(command);
}
