import type { Command } from 'commander';
import type { BackupOptions } from './operations/run-backup.ts';

export function backupCommand(program: Command): void {
  program
    .command('backup')
    .argument('[file]', 'a new file, or a folder that gets one named after the time; here when absent')
    .description('write everything into one file, while the server runs or not')
    .option('--keep <count>', 'in a folder: remove all but the newest backups named by Boucle')
    .option('--locale <language>', 'fr or en; the terminal’s language when absent')
    .option('--json', 'print { file, bytes, rows, tables: [{ name, rows, sha256 }], migrations, removed }')
    .action(async (file: string | undefined, options: BackupOptions) => {
      const { runBackup } = await import('./operations/run-backup.ts');
      await runBackup(file, options);
    });
}
