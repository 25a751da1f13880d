import type { Command } from 'commander';

export function startCommand(program: Command): void {
  program
    .command('start')
    .description('run the server: API, worker and dashboard')
    .action(async () => {
      const { start } = await import('../start.ts');
      await start((line) => console.log(line));
    });
}
