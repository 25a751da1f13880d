import type { ExportColumn } from '../organizations/export/export-list.ts';
import type { ContactItem } from './contract.ts';

/** One line for each contact, as the list shows it. */
export const contactColumns: readonly ExportColumn<ContactItem>[] = [
  { head: 'contacts:export.name', cell: ({ name }) => name },
  { head: 'contacts:export.email', cell: ({ email }) => email },
  { head: 'contacts:export.phone', cell: ({ phone }) => phone },
  { head: 'contacts:export.external-id', cell: ({ externalId }) => externalId },
  { head: 'contacts:export.account', cell: ({ account }) => account?.name ?? null },
  { head: 'contacts:export.locale', cell: ({ locale }) => locale },
  { head: 'contacts:export.consent', cell: ({ consent }, say) => say(`contacts:export.consents.${consent}`) },
  {
    head: 'contacts:export.not-written-to',
    cell: ({ suppressions }, say) =>
      suppressions.map(({ reason }) => say(`contacts:web.filters.${reason}`)).join('; ') || null,
  },
  {
    head: 'contacts:export.properties',
    cell: ({ properties }) =>
      Object.entries(properties)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; '),
  },
  { head: 'contacts:export.created-at', cell: ({ createdAt }) => new Date(createdAt) },
  { head: 'contacts:export.id', cell: ({ id }) => id },
];
