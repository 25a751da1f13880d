import { Command } from 'commander';
import { ConfigError } from '../platform/config.ts';
import { apiKeyCommand } from './commands/api-key.ts';
import { backupCommand } from './commands/backup.ts';
import { doctorCommand } from './commands/doctor.ts';
import { eraseCommand } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { migrateCommand } from './commands/migrate.ts';
import { npsCommand } from './commands/nps.ts';
import { resetPasswordCommand } from './commands/reset-password.ts';
import { restoreCommand } from './commands/restore.ts';
import { startCommand } from './commands/start.ts';
import { CommandError } from './console.ts';

/** Wrong use or input that cannot be used. */
const EXIT_REFUSED = 2;

const program = new Command('boucle')
  .description('Boucle, an open-source Net Promoter System')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_REFUSED));

for (const add of [
  startCommand,
  migrateCommand,
  initCommand,
  apiKeyCommand,
  importCommand,
  eraseCommand,
  npsCommand,
  resetPasswordCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  exportCommand,
])
  add(program);

try {
  await program.parseAsync();
} catch (error) {
  const json = process.argv.includes('--json');
  const refused = error instanceof CommandError || error instanceof ConfigError;
  const message = error instanceof Error ? error.message : String(error);
  if (json)
    process.stdout.write(`${JSON.stringify({ error: { code: refused ? 'refused' : 'failed', message } })}\n`);
  else console.error(refused || process.env.LOG_LEVEL !== 'debug' ? message : error);
  process.exit(refused ? EXIT_REFUSED : 1);
}
