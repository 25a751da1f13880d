import type { ExportColumn } from '../organizations/export/export-list.ts';
import type { Case } from './contract.ts';

const moment = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** One line for each case, as the list shows it. */
export const caseColumns: readonly ExportColumn<Case>[] = [
  { head: 'closed-loop:export.opened-at', cell: ({ openedAt }) => moment(openedAt) },
  {
    head: 'closed-loop:export.status',
    cell: ({ status }, say) => say(`closed-loop:export.statuses.${status}`),
  },
  { head: 'closed-loop:export.score', cell: ({ score }) => score },
  { head: 'closed-loop:export.kind', cell: ({ survey }) => survey.kind.toUpperCase() },
  { head: 'closed-loop:export.comment', cell: ({ comment }) => comment },
  { head: 'closed-loop:export.name', cell: ({ contact }) => contact.name },
  { head: 'closed-loop:export.email', cell: ({ contact }) => contact.email },
  { head: 'closed-loop:export.owner', cell: ({ owner }) => owner?.name ?? null },
  {
    head: 'types:export.head',
    cell: ({ detractorType }, say) => (detractorType === null ? null : say(`types:types.${detractorType}`)),
  },
  {
    head: 'endings:export.outcome',
    cell: ({ outcome }, say) => (outcome === null ? null : say(`endings:outcomes.${outcome}`)),
  },
  {
    head: 'endings:export.cause',
    cell: ({ cause }) => cause?.names.fr ?? cause?.names.en ?? null,
  },
  { head: 'closed-loop:export.survey', cell: ({ survey }) => survey.name },
  { head: 'closed-loop:export.target-at', cell: ({ targetAt }) => moment(targetAt) },
  { head: 'closed-loop:export.limit-at', cell: ({ limitAt }) => moment(limitAt) },
  { head: 'closed-loop:export.closed-at', cell: ({ closedAt }) => moment(closedAt) },
  { head: 'closed-loop:export.id', cell: ({ id }) => id },
];
