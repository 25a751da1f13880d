import type { ExportColumn } from '../organizations/export/export-list.ts';
import type { Response } from './contract.ts';

/** One line for each answer, as the list shows it; properties that are alike come together. */
export const responseColumns: readonly ExportColumn<Response>[] = [
  { head: 'responses:export.answered-at', cell: ({ answeredAt }) => new Date(answeredAt) },
  { head: 'responses:export.score', cell: ({ score }) => score },
  { head: 'responses:export.band', cell: ({ band }, say) => say(`responses:export.bands.${band}`) },
  { head: 'responses:export.comment', cell: ({ comment }) => comment },
  { head: 'responses:export.name', cell: ({ contact }) => contact?.name ?? null },
  { head: 'responses:export.email', cell: ({ contact }) => contact?.email ?? null },
  { head: 'responses:export.state', cell: ({ state }, say) => say(`responses:export.states.${state}`) },
  {
    head: 'responses:export.why',
    cell: ({ overruled, stateReason }, say) =>
      overruled?.reason ?? (stateReason === null ? null : say(`responses:reasons.${stateReason}`)),
  },
  { head: 'responses:export.channel', cell: ({ channel }) => channel },
  { head: 'responses:export.properties', cell: ({ properties }) => propertiesText(properties) },
  { head: 'responses:export.id', cell: ({ id }) => id },
];

const propertiesText = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
