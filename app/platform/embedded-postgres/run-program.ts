import { spawn } from 'node:child_process';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { runAs } from './run-as.ts';
import type { RunUser } from './run-user.ts';

/** Runs one of PostgreSQL's programs to its end; what it said is in the error when it failed. */
export async function runProgram(
  user: RunUser | undefined,
  program: string,
  args: string[],
  input = '',
): Promise<void> {
  const { command, args: commandArgs, identity } = runAs(user, program, args, 'KILL');
  const child = spawn(command, commandArgs, { ...identity, cwd: '/', env: postgresEnvironment() });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  // A program that ends early closes its input: its exit code says why.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const outcome = await new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? '' : `exit ${code ?? signal}`));
  });
  if (outcome !== '') {
    throw new EmbeddedPostgresError(
      `${program} failed (${outcome}):\n${Buffer.concat(said).toString().trim()}`,
    );
  }
}

/** None of the PG* variables that the console may have set for another server. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}
