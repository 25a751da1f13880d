import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { PERSONAL_TOPICS, type PersonalData, type PersonalTopic } from './personal-data.ts';
import { selectPerson } from './queries.ts';

/** Everything that is kept about a person, by topic. Times are ISO 8601 in UTC. */
export type PersonExport = { readonly exportedAt: string } & {
  readonly [topic in PersonalTopic]?: readonly object[];
};

/** What a person may ask to see. That somebody took it out is written down. */
export async function exportPerson(
  context: Context,
  actor: Actor,
  id: string,
  parts: readonly PersonalData[],
): Promise<Outcome<PersonExport>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx): Promise<Outcome<PersonExport>> => {
    const person = await selectPerson(tx, actor.orgId, id);
    if (person === null) return refused('not-found', 'contacts:problems.no-contact');
    const found = new Map<PersonalTopic, readonly object[]>();
    for (const { shown } of parts) {
      if (shown !== undefined) found.set(shown.topic, await shown.read(tx, person));
    }
    const entry = { action: 'contact.exported', subjectType: 'contact', subjectId: id };
    await recordAudit(tx, actor, entry, now);
    const topics = PERSONAL_TOPICS.flatMap((topic) => {
      const rows = found.get(topic);
      return rows === undefined ? [] : [[topic, rows] as const];
    });
    return done({ exportedAt: now.toISOString(), ...Object.fromEntries(topics) });
  });
}
