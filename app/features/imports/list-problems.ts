import { Readable } from 'node:stream';
import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { formatRecord } from '../../platform/tabular/format-record.ts';
import { formulaSafe } from '../../platform/tabular/formula-safe.ts';
import { selectProblems } from './problem-queries.ts';
import { selectImport } from './queries.ts';

const PAGE = 1_000;

/** The mark by which Excel knows UTF-8. */
const MARK = '\uFEFF';

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
  return done(Readable.from(lines()));

  async function* lines(): AsyncGenerator<string> {
    const say = (key: string) => context.translate(locale, `imports:${key}`);
    const delimiter = locale === 'fr' ? ';' : ',';
    const record = (cells: readonly string[]) => formatRecord(cells.map(formulaSafe), delimiter);
    yield MARK + record(['line', 'reason', 'column', 'value'].map((name) => say(`report.${name}`)));
    for (let after = 0; ; ) {
      const problems = await selectProblems(context.db, actor.orgId, id, after, PAGE);
      yield problems
        .map(({ line, reason, columnName, value }) =>
          record([String(line), say(`reasons.${reason}`), columnName ?? '', value]),
        )
        .join('');
      const last = problems.at(-1);
      if (problems.length < PAGE || last === undefined) return;
      after = last.line;
    }
  }
}
