import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import type { ExportColumn, Page } from '../../organizations/export/export-list.ts';
import type { FocusGroup, FocusGuest, GuestsExportQuery } from './contract.ts';
import { getFocusGroup, listFocusGroups } from './list-groups.ts';

export interface ExportedGuest {
  readonly group: FocusGroup;
  readonly guest: FocusGuest;
}

/** Who was asked to which table and what they answered, a page of groups at a time. */
export async function exportGuests(
  context: Context,
  actor: Actor,
  { group, cursor, limit }: GuestsExportQuery,
): Promise<Outcome<Page<ExportedGuest>>> {
  const listed =
    group === undefined
      ? await listFocusGroups(context, actor, { cursor, limit })
      : done({ items: [{ id: group }], nextCursor: null });
  if (!listed.ok) return listed;
  const items: ExportedGuest[] = [];
  for (const { id } of listed.value.items) {
    const found = await getFocusGroup(context, actor, id);
    if (!found.ok) return found;
    items.push(...found.value.guests.map((guest) => ({ group: found.value, guest })));
  }
  return done({ items, nextCursor: listed.value.nextCursor });
}

const moment = (at: string | null | undefined): Date | null => (at == null ? null : new Date(at));

export const guestColumns: readonly ExportColumn<ExportedGuest>[] = [
  { head: 'focus-groups:export.group', cell: ({ group }) => group.title },
  { head: 'focus-groups:export.question', cell: ({ group }) => group.question },
  { head: 'focus-groups:export.place', cell: ({ group }) => group.place },
  {
    head: 'focus-groups:export.group-state',
    cell: ({ group }, say) => say(`focus-groups:web.states.${group.state}`),
  },
  { head: 'focus-groups:export.name', cell: ({ guest }) => guest.contact.name },
  { head: 'focus-groups:export.email', cell: ({ guest }) => guest.contact.email },
  {
    head: 'focus-groups:export.state',
    cell: ({ guest }, say) => say(`focus-groups:web.guest-states.${guest.state}`),
  },
  {
    head: 'focus-groups:export.starts-at',
    cell: ({ group, guest }) => moment(group.slots.find(({ id }) => id === guest.slotId)?.startsAt),
  },
  { head: 'focus-groups:export.invited-at', cell: ({ guest }) => moment(guest.invitedAt) },
  { head: 'focus-groups:export.answered-at', cell: ({ guest }) => moment(guest.answeredAt) },
  { head: 'focus-groups:export.told-at', cell: ({ guest }) => moment(guest.toldAt) },
  { head: 'focus-groups:export.learnt', cell: ({ group }) => group.learnt },
];
