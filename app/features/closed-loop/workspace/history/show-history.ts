import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { showAccount } from '../../../contacts/accounts/list-accounts.ts';
import { describeContacts } from '../../../contacts/describe-contacts.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { findCase } from '../../queries.ts';
import { selectReviewsOf } from '../reviews/queries.ts';
import type { History } from './contract.ts';
import { HISTORY_SOURCES } from './history-sources.ts';
import { scoresOfPerson } from './scores-of-person.ts';

/** Everything known of a case's customer. Who has the case of another team's customer sees the customer, not that team's rows. */
export async function showHistory(
  context: Context,
  actor: Actor,
  caseId: string,
  locale: Locale = 'fr',
): Promise<Outcome<History>> {
  const { db } = context;
  const found = await findCase(db, actor, caseId);
  const id = found?.contactId ?? '';
  const person = found === null ? undefined : (await getContacts(db, actor.orgId, [id])).get(id);
  if (found === null || person === undefined) return refused('not-found', 'closed-loop:problems.no-case');
  const [[contact], members, scores, reviews, account, ...events] = await Promise.all([
    describeContacts(db, actor.orgId, [person]),
    listMembers(db, actor.orgId),
    scoresOfPerson(context, actor, id, found.responseId),
    selectReviewsOf(db, actor.orgId, id),
    person.accountId === null ? null : showAccount(context, actor, person.accountId),
    ...HISTORY_SOURCES.map((source) => source.read(context, actor, id, locale)),
  ]);
  const names = new Map(members.map((member) => [member.id, member.name]));
  return done({
    contact: {
      id,
      name: person.name,
      email: person.email,
      phone: person.phone,
      locale: person.locale,
      since: firstOf([person.createdAt.toISOString(), ...scores.map(({ answeredAt }) => answeredAt)]),
      properties: { ...person.properties },
      isSuppressed: (contact?.suppressions.length ?? 0) > 0,
    },
    account:
      contact?.account == null
        ? null
        : { ...contact.account, revenue: account?.ok === true ? account.value.revenue : null },
    scores,
    events: events.flat().toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    reviews: reviews.map((review) => ({
      ...review,
      notedBy: names.get(review.notedBy ?? '') ?? null,
      notedAt: review.notedAt.toISOString(),
    })),
  });
}

/** Past answers that were brought in are older than the person's own row. */
const firstOf = (moments: readonly string[]): string =>
  new Date(Math.min(...moments.map((moment) => Date.parse(moment)))).toISOString();
