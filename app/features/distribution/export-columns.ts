import type { ExportColumn } from '../organizations/export/export-list.ts';
import type { ListedInvitation } from './contract.ts';

const moment = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** One line for each invitation, those that were skipped included, with the reason. */
export const invitationColumns: readonly ExportColumn<ListedInvitation>[] = [
  { head: 'distribution:export.created-at', cell: ({ createdAt }) => moment(createdAt) },
  { head: 'distribution:export.survey', cell: ({ survey }) => survey.name },
  { head: 'distribution:export.name', cell: ({ contact }) => contact.name },
  { head: 'distribution:export.email', cell: ({ contact }) => contact.email },
  { head: 'distribution:export.state', cell: ({ state }, say) => say(`distribution:web.states.${state}`) },
  {
    head: 'distribution:export.reason',
    cell: ({ reason }, say) => (reason === null ? null : say(`distribution:web.reasons.${reason}`)),
  },
  { head: 'distribution:export.sent-at', cell: ({ sentAt }) => moment(sentAt) },
  { head: 'distribution:export.bounced-at', cell: ({ bouncedAt }) => moment(bouncedAt) },
  { head: 'distribution:export.id', cell: ({ id }) => id },
];
