import { expect, test } from 'vitest';
import type { Case } from '../../../features/closed-loop/contract.ts';
import type { ListedInvitation } from '../../../features/distribution/contract.ts';
import type { Response } from '../../../features/responses/contract.ts';
import { eventsOf } from './use-timeline.ts';

test('one list, newest first; at one moment effects stand above their causes', () => {
  const at = (hour: number) => `2026-06-15T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const invitation = { id: 'i', createdAt: at(8), sentAt: at(9) } as ListedInvitation;
  const skipped = { id: 's', createdAt: at(7), sentAt: null } as ListedInvitation;
  const response = { id: 'r', answeredAt: at(10) } as Response;
  const one = { id: 'c', openedAt: at(10), closedAt: at(12) } as Case;
  const log = [
    {
      id: 'l',
      at: at(11),
      actorKind: 'member' as const,
      actorId: null,
      actorName: null,
      action: 'contact.changed',
      subjectType: 'contact',
      subjectId: 'x',
      details: {},
    },
  ];
  const events = eventsOf({ responses: [response], invitations: [skipped, invitation], cases: [one], log });
  expect(events.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'case-closed c closed',
    'log l',
    'case-opened c opened',
    'response r',
    'invitation i',
    'invitation s',
  ]);
});
