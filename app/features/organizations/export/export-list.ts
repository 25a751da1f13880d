import type { Readable } from 'node:stream';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import {
  type Cell,
  csvFile,
  SHEET_ROWS_MAX,
  type TableFile,
  xlsxFile,
} from '../../../platform/tabular/table-file.ts';
import { getOrganization } from '../get-organization.ts';
import { recordAudit } from '../record-audit.ts';

export type ExportFormat = 'csv' | 'xlsx';

/** A page of a list, as its verb answers it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export type Say = (key: string) => string;

/** One column of an exported list; its head is a sentence of the feature's catalogue. */
export interface ExportColumn<Item> {
  readonly head: string;
  cell(item: Item, say: Say): Cell;
}

export interface ExportWish<Item> {
  /** What the list is called in the audit log and the file's name: `responses`. */
  readonly list: string;
  readonly columns: readonly ExportColumn<Item>[];
  readonly format: ExportFormat;
  readonly locale: Locale;
  page(cursor: string | null): Promise<Outcome<Page<Item>>>;
}

/** Everything that a list shows this actor, page by page, as a file. Who took it out is written down. */
export async function exportList<Item>(
  context: Context,
  actor: Actor,
  wish: ExportWish<Item>,
): Promise<Outcome<Buffer | Readable>> {
  const { list, columns, format, locale } = wish;
  const now = context.clock();
  // What is refused is refused before a file begins.
  const first = await wish.page(null);
  if (!first.ok) return first;
  const { timeZone } = await getOrganization(context.db, actor.orgId);
  const say: Say = (key) => context.translate(locale, key);
  const file: TableFile = {
    name: list,
    head: columns.map(({ head }) => say(head)),
    rows: pages(wish, first.value, say),
    locale,
    timeZone,
  };
  const body = format === 'csv' ? csvFile(file) : await xlsxFile(file);
  if (body === null) {
    return refused('too-large', 'organizations:problems.too-many-rows', { values: { rows: SHEET_ROWS_MAX } });
  }
  const entry = { action: 'list.exported', subjectType: list, subjectId: null, details: { format } };
  await context.db.transaction().execute((tx) => recordAudit(tx, actor, entry, now));
  return done(body);
}

async function* pages<Item>(
  { columns, page }: ExportWish<Item>,
  first: Page<Item>,
  say: Say,
): AsyncGenerator<Cell[][]> {
  for (let current = first; ; ) {
    yield current.items.map((item) => columns.map(({ cell }) => cell(item, say)));
    if (current.nextCursor === null) return;
    const next = await page(current.nextCursor);
    if (!next.ok) throw new Error(`a list ended in the middle of its export: ${next.problem.message}`);
    current = next.value;
  }
}
