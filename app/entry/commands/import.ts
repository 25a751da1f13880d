import type { Command } from 'commander';
import { announceTo, CommandError, print, terminalLocale, valueOf } from '../console.ts';
import { explainMapping } from './explain-mapping.ts';
import { fileProgress } from './file-progress.ts';

interface ImportOptions {
  organization: string;
  survey: string;
  map: string[];
  missing: string[];
  dateFormat?: string;
  scale?: string;
  fractions?: string;
  dryRun?: boolean;
  json?: boolean;
}

const collect = (value: string, all: string[]): string[] => [...all, value];

/** More lines than a person reads in a terminal; --json has them all. */
const SHOWN_LINES = 20;

export function importCommand(program: Command): void {
  program
    .command('import')
    .argument('<file>', 'CSV or TSV, in any usual encoding')
    .description('bring in past answers')
    .requiredOption('--organization <slug>', 'the organization’s slug')
    .requiredOption('--survey <slug>', 'the survey that was answered')
    .option(
      '--map <KEY=COLUMN>',
      'score, comment, answeredAt, id, email, externalId, name, property.NAME; property.*=rest for all others; once per key',
      collect,
      [],
    )
    .option(
      '--missing <token>',
      'what stands for nothing in score, comment and date, beside blank; repeatable',
      collect,
      [],
    )
    .option('--date-format <format>', 'such as DD/MM/YYYY; ISO 8601 when absent')
    .option('--scale <0-10>', 'say that scores which all lie in 1–5 or 1–7 were really asked from 0 to 10')
    .option('--fractions <rule>', 'what becomes of 7.5: round-half-up or floor; refused when absent')
    .option('--dry-run', 'say what would happen, and write nothing')
    .option('--json', 'print { imported, duplicates, skipped: [{ line, reason }] }')
    .action(async (file: string, options: ImportOptions) => {
      const { problemOf, problemSentence } = await import('./nps/file-problem.ts');
      const { createWording } = await import('./nps/wording.ts');
      await importFile(file, options).catch((error: unknown) => {
        const problem = problemOf(error, file);
        const wording = createWording(terminalLocale(), (_style, text) => text);
        throw problem === undefined ? error : new CommandError(problemSentence(problem, wording));
      });
    });
}

const FRACTIONS = ['round-half-up', 'floor'] as const;

async function importFile(file: string, options: ImportOptions): Promise<void> {
  if (options.scale !== undefined && options.scale !== '0-10')
    throw new CommandError('--scale takes 0-10 only: it says that the question really went from 0 to 10.');
  const fractions = FRACTIONS.find((rule) => rule === options.fractions) ?? null;
  if (options.fractions !== undefined && fractions === null)
    throw new CommandError(`--fractions takes ${FRACTIONS.join(' or ')}.`);
  const { withContext } = await import('../with-context.ts');
  const { systemActor } = await import('../../platform/actor.ts');
  const { openTable } = await import('../../platform/tabular/open-table.ts');
  const { fileBytes } = await import('../../platform/tabular/file-bytes.ts');
  const { readMapping } = await import('../../features/responses/import/column-mapping.ts');
  const { importResponses } = await import('../../features/responses/import/import-responses.ts');
  const { scoreRange } = await import('../../features/responses/import/suspected-scale.ts');
  const { stat } = await import('node:fs/promises');
  const { findOrganizationBySlug } = await import('../../features/organizations/find-organization.ts');
  const { getSurvey } = await import('../../features/surveys/get-survey.ts');

  const progress = fileProgress(options);
  const table = await openTable(fileBytes(file, progress.show));
  const outcome = readMapping(options.map, table.header);
  if (!outcome.ok) throw new CommandError(explainMapping(outcome.problem));

  const lookAtScores = async (column: number) => {
    if (!(await stat(file)).isFile())
      throw new CommandError('A pipe is read once only: add --scale 0-10 if the question went from 0 to 10.');
    return scoreRange(await openTable(fileBytes(file)), column);
  };
  const answer = await withContext(announceTo(options), async (context) => {
    const organization = await findOrganizationBySlug(context.db, options.organization);
    if (organization === null)
      throw new CommandError(`No organization has the slug ${options.organization}.`);
    const survey = await getSurvey(context.db, organization.orgId, options.survey);
    if (survey === null)
      throw new CommandError(`${organization.name} has no survey with the slug ${options.survey}.`);
    const request = {
      survey,
      table,
      mapping: outcome.mapping,
      missing: options.missing,
      dateFormat: options.dateFormat ?? null,
      fractions,
      scores: options.scale === undefined ? () => lookAtScores(outcome.mapping.fields.score ?? 0) : null,
      dryRun: options.dryRun === true,
    };
    return valueOf(context, await importResponses(context, systemActor(organization.orgId), request));
  });
  progress.end();
  // The command tells programs one reason for whatever is no whole score.
  const skipped = answer.skipped.map(({ line, reason }) => ({
    line,
    reason: reason === 'fractional-score' ? 'invalid-score' : reason,
  }));
  const report = { ...answer, skipped };
  print(options, report, () => {
    const shown = report.skipped.slice(0, SHOWN_LINES).map(({ line, reason }) => `  line ${line}: ${reason}`);
    const more = report.skipped.length - shown.length;
    return [
      `${options.dryRun === true ? 'Would import' : 'Imported'} ${report.imported}, already there ${report.duplicates}, skipped ${report.skipped.length}.`,
      ...shown,
      ...(more > 0 ? [`  and ${more} more; --json lists them all`] : []),
    ].join('\n');
  });
}
