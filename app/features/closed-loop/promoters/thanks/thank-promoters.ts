import { type OrgId, systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { getResponsesOfPeople } from '../../../responses/get-responses.ts';
import { bandOf } from '../../../surveys/scale.ts';
import { askThem } from '../ask-people.ts';
import { settingsOf } from './voice-settings.ts';

/** Where it is wished, each promoter is thanked for their answer. Told twice, or answering again: once a period. */
export async function thankPromoters(
  context: Context,
  orgId: OrgId,
  responseIds: readonly string[],
): Promise<void> {
  if (!(await settingsOf(context.db, orgId)).thanksByItself) return;
  const now = context.clock();
  const responses = await getResponsesOfPeople(context.db, orgId, responseIds);
  const contactIds = responses.flatMap(({ contactId, kind, score, state, source }) =>
    contactId !== null && bandOf(kind, score) === 'promoter' && state === 'counted' && source !== 'import'
      ? [contactId]
      : [],
  );
  if (contactIds.length === 0) return;
  await context.db
    .transaction()
    .execute((tx) =>
      askThem(tx, context, systemActor(orgId), { kind: 'thanks', contactIds, subjectId: null }, now),
    );
  context.nudge.send('outbox');
  context.nudge.send('mail');
}
