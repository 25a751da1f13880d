import type { Command } from 'commander';
import type { DoctorOptions } from './operations/run-doctor.ts';

export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('look at everything Boucle needs, and say what to do; changes nothing')
    .option('--locale <language>', 'fr or en; the terminal’s language when absent')
    .option('--json', 'print { ok, findings: [{ check, state, what, todo }] }')
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('./operations/run-doctor.ts');
      process.exitCode = await runDoctor(options);
    });
}
