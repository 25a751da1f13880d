import type { Command } from 'commander';
import type { ExportOptions } from './operations/run-export.ts';

export function exportCommand(program: Command): void {
  program
    .command('export')
    .argument('<target>', 'a new folder; or with JSON lines a new file, such as all.jsonl or all.jsonl.gz')
    .description('write all data of one organization, to be read without Boucle')
    .requiredOption('--organization <slug>', 'the organization’s slug')
    .option('--format <format>', 'jsonl or csv; csv needs a folder', 'jsonl')
    .option('--locale <language>', 'fr or en; the terminal’s language when absent')
    .option('--json', 'print { target, lists: [{ name, rows }] }')
    .action(async (target: string, options: ExportOptions) => {
      const { runExport } = await import('./operations/run-export.ts');
      await runExport(target, options);
    });
}
