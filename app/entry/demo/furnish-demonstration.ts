import { plantCauses } from '../../features/closed-loop/causes/list-causes.ts';
import type { ContactInput } from '../../features/contacts/contract.ts';
import { upsertContacts } from '../../features/contacts/upsert-contacts.ts';
import { INVENTED_DOMAIN } from '../../features/organizations/delete-demonstration.ts';
import { AnswersWriting } from '../../features/responses/import/answers-writing.ts';
import { DimensionResolver } from '../../features/responses/resolve-dimensions.ts';
import type { Survey } from '../../features/surveys/contract.ts';
import { createFirstSurvey } from '../../features/surveys/create-first-survey.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { demoCase } from './demo-cases.ts';
import { furnishLoop } from './loop/furnish-loop.ts';
import { insertCases, insertInvitations, insertMember, insertTeam, linkAnswers } from './queries.ts';
import { Random } from './random.ts';
import { DEMO_TEAMS, type DemoPerson, type DemoStory, demoStory } from './story.ts';

export const DEMO_NAME = 'Maison Alizé';

const RANGE = 'gamme';
const AT_ONCE = 1_000;
const LINK_DAYS_MS = 90 * 86_400_000;
const DETRACTOR_MAX = 6;

/** Who works there: a manager and two agents for each team. */
const STAFF = {
  Lille: ['Noémie Carpentier', 'Walid Benamar', 'Judith Lefort'],
  Lyon: ['Thibaud Marchetti', 'Soizic Ravel', 'Amadou Keïta'],
  Nantes: ['Maud Guillerm', 'Pierrick Le Dantec', 'Carmen Ortega'],
} as const satisfies Record<(typeof DEMO_TEAMS)[number], readonly string[]>;

/** Fills an invented organization in the transaction that makes it: all of its story is there, or none. */
export async function furnishDemonstration(context: Context, tx: Tx, owner: Actor, now: Date): Promise<void> {
  const story = demoStory(now);
  const survey = await createFirstSurvey(tx, owner, { name: DEMO_NAME, locale: 'fr' }, now);
  const staff = await hire(tx, owner, now);
  const contactIds: string[] = [];
  for (let i = 0; i < story.people.length; i += AT_ONCE) {
    const people = story.people.slice(i, i + AT_ONCE).map(contactOf);
    contactIds.push(...(await upsertContacts(tx, owner, people, story.begins)));
  }
  const asks = await writeAnswers(context, tx, { owner, survey, story, contactIds }, now);
  const random = new Random(7);
  const causeIds = (await plantCauses(tx, owner.orgId, now)).flatMap(({ id, parentId }) =>
    parentId === null ? [] : [id],
  );
  const cases = asks.flatMap(({ invitationId, ask }) => {
    if (ask.answer === null || ask.answer.score > DETRACTOR_MAX) return [];
    const { team } = story.people[ask.person] as DemoPerson;
    const ownerId = random.pick(staff.get(team) ?? []);
    return [demoCase(random, { invitationId, ownerId, answeredAt: ask.answer.answeredAt, causeIds }, now)];
  });
  await insertCases(tx, owner.orgId, cases);
  await furnishLoop(context, tx, owner, now);
}

const contactOf = (person: DemoPerson): ContactInput => ({
  externalId: person.externalId,
  name: person.name,
  email: person.email,
  phone: person.phone,
  locale: person.locale,
  properties: { team: person.team, [RANGE]: person.range },
  ...(person.company !== null && { account: person.company }),
});

/** The ids of each team's people. */
async function hire(tx: Tx, { orgId }: Actor, now: Date): Promise<Map<string, string[]>> {
  const staff = new Map<string, string[]>();
  for (const key of DEMO_TEAMS) {
    const ids: string[] = [];
    for (const [i, name] of STAFF[key].entries()) {
      const email = `${key}.${i + 1}@${INVENTED_DOMAIN}`.toLowerCase();
      ids.push(await insertMember(tx, orgId, { name, email, role: i === 0 ? 'manager' : 'agent' }, now));
    }
    await insertTeam(tx, orgId, { key, managerId: ids[0] as string, memberIds: ids }, now);
    staff.set(key, ids);
  }
  return staff;
}

interface Told {
  readonly owner: Actor;
  readonly survey: Survey;
  readonly story: DemoStory;
  readonly contactIds: readonly string[];
}

async function writeAnswers(context: Context, tx: Tx, { owner, survey, story, contactIds }: Told, now: Date) {
  const asks = story.asks.map((ask) => ({
    ask,
    invitationId: newId(),
    person: story.people[ask.person] as DemoPerson,
    contactId: contactIds[ask.person] as string,
  }));
  await insertInvitations(
    tx,
    owner.orgId,
    survey,
    asks.map(({ ask, invitationId, person, contactId }) => ({
      id: invitationId,
      contactId,
      locale: person.locale,
      team: person.team,
      sentAt: ask.askedAt,
      expiresAt: new Date(ask.askedAt.getTime() + LINK_DAYS_MS),
    })),
  );
  const answered = asks.flatMap((one) =>
    one.ask.answer === null ? [] : [{ ...one, answer: one.ask.answer }],
  );
  const dimensions = new DimensionResolver(context.db);
  for (let i = 0; i < answered.length; i += AT_ONCE) {
    const rows = answered.slice(i, i + AT_ONCE).map(({ answer, person }, position) => ({
      line: i + position + 1,
      identity: `id:demonstration-${i + position + 1}`,
      ...answer,
      contact: { externalId: person.externalId },
      properties: { team: person.team, [RANGE]: person.range },
    }));
    const place = { survey, dimensions, declare: [RANGE], channel: 'email' };
    const writing = new AnswersWriting(tx, owner, place, now);
    await writing.write(rows);
    await writing.end();
  }
  const links = answered.map(({ contactId, answer, invitationId }) => ({
    contactId,
    invitationId,
    answeredAt: answer.answeredAt,
  }));
  await linkAnswers(tx, owner.orgId, survey.id, links);
  return asks;
}
