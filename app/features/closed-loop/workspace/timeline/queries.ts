import { sql } from 'kysely';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/postgres/database.ts';

/** What a thing is called that the log knows by its id. */
export interface NamedThing {
  readonly id: string;
  readonly words: Readonly<Record<string, unknown>>;
}

/** Whoever asks has seen that the reader may know of the case that these things are of. */
export async function selectThings(db: Db, orgId: OrgId, ids: readonly string[]): Promise<NamedThing[]> {
  if (ids.length === 0) return [];
  const among = sql`= ANY (${[...ids]}::uuid[])`;
  const { rows } = await sql<NamedThing>`
    SELECT id, jsonb_build_object('what', what, 'dueAt', due_at) AS words FROM promises
      WHERE org_id = ${orgId} AND id ${among}
    UNION ALL
    SELECT g.id, jsonb_build_object('gesture', jsonb_build_object('fr', k.name_fr, 'en', k.name_en)) FROM gestures g
      JOIN gesture_kinds k ON k.org_id = g.org_id AND k.id = g.kind_id WHERE g.org_id = ${orgId} AND g.id ${among}
    UNION ALL
    SELECT id, jsonb_build_object('task', title) FROM tasks WHERE org_id = ${orgId} AND id ${among}
    UNION ALL
    SELECT id, jsonb_build_object('playbook', name) FROM playbooks WHERE org_id = ${orgId} AND id ${among}
    UNION ALL
    SELECT id, jsonb_build_object('site', site, 'stars', stars) FROM noted_reviews
      WHERE org_id = ${orgId} AND id ${among}
    UNION ALL
    SELECT id, jsonb_build_object('why', why) FROM hand_over_reasons WHERE org_id = ${orgId} AND id ${among}
    UNION ALL
    SELECT c.id, jsonb_build_object('score', c.score, 'scale', s.kind, 'openedAt', c.opened_at) FROM cases c
      JOIN surveys s ON s.org_id = c.org_id AND s.id = c.survey_id WHERE c.org_id = ${orgId} AND c.id ${among}`.execute(
    db,
  );
  return rows;
}
