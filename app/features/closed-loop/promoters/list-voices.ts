import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { monthsBefore, SCORE_MONTHS } from './ask-kinds.ts';
import type { Voices, VoicesQuery } from './contract.ts';
import { selectVoices, type VoiceBand } from './people-queries.ts';
import { selectAsksOf } from './queries.ts';

/** People of one band by what they said last, and what each was asked for. */
export async function listVoices(
  context: Context,
  actor: Actor,
  band: VoiceBand,
  query: VoicesQuery,
): Promise<Outcome<Voices>> {
  const before = readTimeCursor(query.cursor);
  if (before === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const since = monthsBefore(context.clock(), SCORE_MONTHS);
  const rows = await selectVoices(context.db, actor, band, query, since, before);
  const shown = rows.slice(0, query.limit);
  const ids = shown.map(({ contactId }) => contactId);
  const [contacts, asks] = await Promise.all([
    getContacts(context.db, actor.orgId, ids),
    selectAsksOf(context.db, actor.orgId, ids, since),
  ]);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: shown.map(({ contactId, score, comment, answeredAt }) => {
      const { name = null, email = null } = contacts.get(contactId) ?? {};
      return {
        contact: { id: contactId, name, email },
        score,
        comment,
        answeredAt: answeredAt.toISOString(),
        asks: asks.get(contactId) ?? [],
      };
    }),
    nextCursor: last === undefined ? null : writeTimeCursor({ at: last.answeredAt, id: last.responseId }),
  });
}
