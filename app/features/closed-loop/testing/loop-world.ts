import { sql } from 'kysely';
import { type Actor, type MemberRole, type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { createOrganization } from '../../organizations/create-organization.ts';
import { rightsOf } from '../../organizations/role-scopes.ts';
import { recordResponse } from '../../responses/ingest/record-response.ts';
import { createSurvey } from '../../surveys/create-survey.ts';
import { followCounted } from '../follow-answers.ts';

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

let organizations = 0;
let people = 0;

/** An organization with a survey, its first owner, and what it takes to have cases. */
export class LoopWorld {
  readonly context: Context;
  readonly system: Actor;
  readonly owner: Actor;

  private constructor(context: Context, system: Actor, owner: Actor) {
    this.context = context;
    this.system = system;
    this.owner = owner;
  }

  get orgId(): OrgId {
    return this.system.orgId;
  }

  static async create(context: Context, timeZone = 'Europe/Paris'): Promise<LoopWorld> {
    organizations += 1;
    const made = valueOf(
      await createOrganization(context, {
        organization: `Maison ${organizations}`,
        name: 'Camille Reynaud',
        email: `camille-${organizations}@example.com`,
        password: 'correct horse battery',
        locale: 'fr',
        timeZone,
      }),
    );
    const system = systemActor(made.orgId);
    const survey = { slug: 'nps', name: 'Après achat', kind: 'nps' as const, subject: 'Orsel' };
    valueOf(await createSurvey(context, system, { ...survey, locales: ['fr', 'en'] }));
    const owner: Actor = { ...system, kind: 'member', id: made.userId, role: 'owner' };
    return new LoopWorld(context, system, owner);
  }

  /** A new member, with what their role lets them do and see. */
  async hire(name: string, role: MemberRole, teams: readonly string[] = []): Promise<Actor> {
    const { db, clock } = this.context;
    const id = newId();
    const times = { createdAt: clock(), updatedAt: clock() };
    const user = { id, name, email: `${id}@example.com`, emailVerified: true };
    await db
      .insertInto('auth.user')
      .values({ ...user, ...times })
      .execute();
    const member = { id: newId(), organizationId: this.orgId, userId: id, role, createdAt: clock() };
    await db.insertInto('auth.member').values(member).execute();
    for (const key of teams) {
      await sql`
        INSERT INTO teams (org_id, id, key, name, created_at) VALUES (${this.orgId}, ${newId()}, ${key}, ${key}, ${clock()})
        ON CONFLICT (org_id, key) DO NOTHING`.execute(db);
      await sql`
        INSERT INTO team_members (org_id, team_id, user_id, added_at)
        SELECT org_id, id, ${id}, ${clock()} FROM teams WHERE org_id = ${this.orgId} AND key = ${key}`.execute(
        db,
      );
    }
    const rights = rightsOf(role, teams);
    if (rights === null) throw new Error(`no rights for ${role}`);
    return { orgId: this.orgId, kind: 'member', id, surveyId: null, ...rights };
  }

  /** A counted answer of somebody; of a new customer unless one is named. */
  async answer(
    score: number,
    contact: { email?: string; name?: string; team?: string } = {},
  ): Promise<string> {
    people += 1;
    const { email = `client-${people}@exemple.fr`, name = `Cliente ${people}`, team } = contact;
    const properties = team === undefined ? {} : { properties: { team } };
    const answered = await recordResponse(
      this.context,
      this.system,
      { survey: 'nps', score, channel: 'api', contact: { email, name, ...properties } },
      null,
    );
    return valueOf(answered).id;
  }

  /** The id of the case that a detractor's answer opens. */
  async openCase(contact: { email?: string; name?: string; team?: string } = {}, score = 2): Promise<string> {
    const responseId = await this.answer(score, contact);
    await followCounted(this.context, this.orgId, [responseId]);
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM cases WHERE org_id = ${this.orgId} AND response_id = ${responseId}`.execute(
      this.context.db,
    );
    if (rows[0] === undefined) throw new Error('no case was opened');
    return rows[0].id;
  }

  async mails(kind: string): Promise<{ to: string; subject: string; text: string; about: string | null }[]> {
    const { rows } = await sql<{ to: string; subject: string; text: string; about: string | null }>`
      SELECT to_address AS to, subject, text, about_id AS about FROM mails
      WHERE org_id = ${this.orgId} AND kind = ${kind} ORDER BY id`.execute(this.context.db);
    return rows;
  }

  async deeds(caseId: string): Promise<string[]> {
    const { rows } = await sql<{ action: string }>`
      SELECT action FROM audit_log WHERE org_id = ${this.orgId} AND subject_id = ${caseId} ORDER BY id`.execute(
      this.context.db,
    );
    return rows.map(({ action }) => action);
  }
}
