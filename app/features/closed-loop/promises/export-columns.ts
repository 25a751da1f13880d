import type { ExportColumn } from '../../organizations/export/export-list.ts';
import type { CasePromise } from './contract.ts';

const moment = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** One line for each promise, as the list shows it. */
export const promiseColumns: readonly ExportColumn<CasePromise>[] = [
  { head: 'promises:export.due-at', cell: ({ dueAt }) => moment(dueAt) },
  { head: 'promises:export.what', cell: ({ what }) => what },
  { head: 'promises:export.state', cell: ({ state }, say) => say(`promises:export.states.${state}`) },
  { head: 'promises:export.name', cell: ({ contact }) => contact.name },
  { head: 'promises:export.email', cell: ({ contact }) => contact.email },
  { head: 'promises:export.keeper', cell: ({ keeper }) => keeper?.name ?? null },
  { head: 'promises:export.made-at', cell: ({ madeAt }) => moment(madeAt) },
  { head: 'promises:export.broken-at', cell: ({ brokenAt }) => moment(brokenAt) },
  { head: 'promises:export.settled-at', cell: ({ settledAt }) => moment(settledAt) },
  { head: 'promises:export.moves', cell: ({ moves }) => moves.length },
  { head: 'promises:export.reason', cell: ({ reason }) => reason },
  { head: 'promises:export.case-id', cell: ({ caseId }) => caseId },
  { head: 'promises:export.id', cell: ({ id }) => id },
];
