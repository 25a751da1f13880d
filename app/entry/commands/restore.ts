import type { Command } from 'commander';
import type { RestoreOptions } from './operations/run-restore.ts';

export function restoreCommand(program: Command): void {
  program
    .command('restore')
    .argument('<file>', 'a backup')
    .description('fill an empty data folder or an empty PostgreSQL from a backup')
    .option('--into <url>', 'an empty database; DATABASE_URL or the embedded one when absent')
    .option('--locale <language>', 'fr or en; the terminal’s language when absent')
    .option('--json', 'print { rows, migrated: [names], app, at, waitingMails }')
    .action(async (file: string, options: RestoreOptions) => {
      const { runRestore } = await import('./operations/run-restore.ts');
      await runRestore(file, options);
    });
}
