import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runCommand } from './run-command.ts';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium: one that is there, else Debian's when root, else Playwright's own. */
export async function ensureChromium(root: string): Promise<string> {
  const found = () => [process.env.CHROMIUM ?? '', ...KNOWN].find((path) => path !== '' && existsSync(path));
  const there = found();
  if (there !== undefined) return there;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium from the system’s packages.');
    await runCommand('apt-get', ['update', '-qq'], { cwd: root, quiet: true });
    await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      cwd: root,
      quiet: true,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = found();
    if (installed !== undefined) return installed;
  }
  await runCommand('playwright', ['install', 'chromium'], { cwd: root });
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  throw new Error('No Chromium could be found or installed. Install one and set CHROMIUM to its path.');
}
