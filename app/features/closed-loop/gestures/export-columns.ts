import type { ExportColumn } from '../../organizations/export/export-list.ts';
import type { Gesture } from './contract.ts';
import { digitsOf } from './in-money.ts';

const moment = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** One line for each gesture, as the list shows it; money in whole units. */
export const gestureColumns: readonly ExportColumn<Gesture>[] = [
  { head: 'gestures:export.asked-at', cell: ({ askedAt }) => moment(askedAt) },
  { head: 'gestures:export.kind', cell: ({ gesture }, say) => say(`gestures:kinds.${gesture.kind}`) },
  { head: 'gestures:export.name-fr', cell: ({ gesture }) => gesture.nameFr },
  { head: 'gestures:export.name-en', cell: ({ gesture }) => gesture.nameEn },
  { head: 'gestures:export.cost', cell: ({ cost, currency }) => cost / 10 ** digitsOf(currency) },
  { head: 'gestures:export.currency', cell: ({ currency }) => currency },
  { head: 'gestures:export.state', cell: ({ state }, say) => say(`gestures:states.${state}`) },
  { head: 'gestures:export.name', cell: ({ contact }) => contact.name },
  { head: 'gestures:export.email', cell: ({ contact }) => contact.email },
  { head: 'gestures:export.team', cell: ({ team }) => team },
  { head: 'gestures:export.asked-by', cell: ({ askedBy }) => askedBy?.name ?? null },
  { head: 'gestures:export.decided-by', cell: ({ decidedBy }) => decidedBy?.name ?? null },
  { head: 'gestures:export.decided-at', cell: ({ decidedAt }) => moment(decidedAt) },
  { head: 'gestures:export.given-at', cell: ({ givenAt }) => moment(givenAt) },
  { head: 'gestures:export.note', cell: ({ note }) => note },
  { head: 'gestures:export.case-id', cell: ({ caseId }) => caseId },
  { head: 'gestures:export.id', cell: ({ id }) => id },
];
