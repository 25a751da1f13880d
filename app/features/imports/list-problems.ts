import type { Readable } from 'node:stream';
import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { type Cell, csvFile } from '../../platform/tabular/table-file.ts';
import { getOrganization } from '../organizations/get-organization.ts';
import { selectProblems } from './problem-queries.ts';
import { selectImport } from './queries.ts';

const PAGE = 1_000;

/** The refused lines as a table that Excel opens in the reader's language, streamed. */
export async function listProblems(
  context: Context,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<Outcome<Readable>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const row = await selectImport(context.db, actor.orgId, id);
  if (row === null) return refused('not-found', 'imports:problems.no-import');
  const { timeZone } = await getOrganization(context.db, actor.orgId);
  const say = (key: string) => context.translate(locale, `imports:${key}`);
  const head = ['line', 'reason', 'column', 'value'].map((name) => say(`report.${name}`));
  return done(csvFile({ name: 'refused-lines', head, rows: pages(), locale, timeZone }));

  async function* pages(): AsyncGenerator<Cell[][]> {
    for (let after = 0; ; ) {
      const problems = await selectProblems(context.db, actor.orgId, id, after, PAGE);
      yield problems.map(({ line, reason, columnName, value }) => [
        line,
        say(`reasons.${reason}`),
        columnName,
        value,
      ]);
      const last = problems.at(-1);
      if (problems.length < PAGE || last === undefined) return;
      after = last.line;
    }
  }
}
