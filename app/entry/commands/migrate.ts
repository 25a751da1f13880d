import type { Command } from 'commander';
import { announceTo, print } from '../console.ts';

export function migrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to this version')
    .option('--json', 'print { applied: [names] }')
    .action(async (options: { json?: boolean }) => {
      const { readConfig } = await import('../../platform/config.ts');
      const { createLogger } = await import('../../platform/logs.ts');
      const { createContext } = await import('../create-context.ts');
      const { openCommandDatabase } = await import('../open-database.ts');
      const config = readConfig(process.env);
      const database = await openCommandDatabase(config, announceTo(options));
      try {
        const { migrated, close } = await createContext(config, createLogger('warn'), database.connection);
        await close();
        print(options, { applied: migrated }, () =>
          migrated.length === 0
            ? 'The database is up to date.'
            : `Applied:\n${migrated.map((name) => `  ${name}`).join('\n')}`,
        );
      } finally {
        await database.close();
      }
    });
}
