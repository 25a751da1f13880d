import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from '../../app/bin/find-node.mjs';
import type { BoucleServer } from './server.ts';

const CLI = fileURLToPath(new URL('../../app/entry/cli.ts', import.meta.url));

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Types a command beside the server. */
export function boucle(server: BoucleServer, ...args: string[]): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...NODE_FLAGS, CLI, ...args], {
      env: server.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      output.stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output.stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, ...output }));
  });
}

/** The JSON a command prints; throws when it fails. */
export async function boucleJson<T>(server: BoucleServer, ...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await boucle(server, ...args, '--json');
  if (code !== 0) throw new Error(`boucle ${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as T;
}
