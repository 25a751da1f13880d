import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';

export interface World {
  readonly orgId: OrgId;
  readonly actor: Actor;
  /** Two surveys, by slug. */
  readonly surveys: Readonly<Record<'relation' | 'delivery', string>>;
}

export interface WorldOptions {
  readonly quarantineDays?: number;
  readonly formality?: 'formal' | 'informal';
  readonly locales?: string[];
}

/** An organization with two surveys and somebody who may do everything. */
export async function makeWorld(context: Context, options: WorldOptions = {}): Promise<World> {
  const { quarantineDays = 90, formality = 'formal', locales = ['fr', 'en'] } = options;
  const now = context.clock();
  const orgId = newId() as OrgId;
  await context.db
    .insertInto('auth.organization')
    .values({ id: orgId, name: 'Maison Orsel', slug: `maison-${orgId}`, createdAt: now })
    .execute();
  await context.db
    .insertInto('organizations')
    .values({
      org_id: orgId,
      locale: 'fr',
      time_zone: 'Europe/Paris',
      is_demo: false,
      quarantine_days: quarantineDays,
      min_n_to_show: 10,
      min_n_to_compare: 30,
      sender_name: 'Camille Reynaud',
      postal_address: '8, rue de l’Atelier\n59000 Lille',
      retention_months: 24,
      two_factor_required: false,
      privacy_salt: Buffer.alloc(32, 1),
      created_at: now,
    })
    .execute();
  const surveys = { relation: newId(), delivery: newId() };
  for (const [slug, id] of Object.entries(surveys)) {
    await context.db
      .insertInto('surveys')
      .values({
        org_id: orgId,
        id,
        slug,
        name: slug,
        kind: 'nps',
        relation: 'relational',
        subject: 'Maison Orsel',
        audience: 'friend-or-colleague',
        formality,
        locales,
        wording: '{}',
        series: 1,
        anonymous: false,
        edit_hours: 72,
        created_at: now,
        updated_at: now,
        archived_at: null,
      })
      .execute();
  }
  const actor: Actor = {
    orgId,
    kind: 'member',
    id: newId(),
    role: 'owner',
    scopes: ['manage'],
    surveyId: null,
    teams: null,
  };
  return { orgId, actor, surveys };
}
