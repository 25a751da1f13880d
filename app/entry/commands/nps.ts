import type { Command } from 'commander';
import type { NpsOptions } from './nps/run-nps.ts';

/** Needs no server and no database: what it does is loaded when it is asked. */
export function npsCommand(program: Command): void {
  const command = program.command('nps');
  command
    .description('the NPS of a file: CSV or TSV, in any usual encoding and delimiter')
    .argument('<file>', 'the file; its first record names the columns')
    .requiredOption('--score <column>', 'column of the scores from 0 to 10, by name or by number (#12)')
    .option('--by <column>', 'a figure for each value of this column too')
    .option(
      '--missing <token>',
      'what stands for "no answer" among the scores, beside blank; repeatable',
      collect,
    )
    .option('--level <level>', 'confidence level of the intervals', '0.95')
    .option('--locale <language>', 'fr or en; the terminal’s language when absent')
    .option('--json', 'print { n, missing, invalid, promoters, passives, detractors, nps, interval, … }')
    .configureOutput({
      outputError: (message, write) => {
        if (!process.argv.includes('--json')) return write(message);
        const error = { code: 'usage', message: message.replace(/^error: /, '').trim() };
        process.stdout.write(`${JSON.stringify({ error })}\n`);
      },
    })
    .action(async (file: string, options: NpsOptions) => {
      const { runNps } = await import('./nps/run-nps.ts');
      process.exitCode = await runNps(file, options);
    });
}

const collect = (token: string, tokens: string[] = []): string[] => [...tokens, token];
