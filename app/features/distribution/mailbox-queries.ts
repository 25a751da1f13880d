import { type RawBuilder, sql } from 'kysely';
import { type Actor, may } from '../../platform/actor.ts';
import { inTeams } from '../../platform/postgres/in-teams.ts';
import { memberMailsReadBy } from '../organizations/member-mails.ts';
import { INVITATION_MAIL } from './invitation.ts';

/** Kinds of personal mails to customers. */
const CUSTOMER_LETTERS = ['case-message'] as const;

/** Other mails to customers that hold a link of their own; the features that send them come after this one. */
const REQUEST_MAILS = [
  'playbook-mail',
  'focus-group-invitation',
  'focus-group-confirmation',
  'focus-group-reminder',
  'focus-group-told',
  'focus-group-cancelled',
  'thanks',
  'testimonial-request',
  'referral-link',
  'ambassador-invitation',
  'promoter-offer',
  'promoter-offer-news',
  'passive-follow-up',
];

/**
 * A condition on `mails`: to customers, for whoever works with those of these teams (a mail holds the customer's own
 * link); to the reader; and to other members, what the reader's role may see. A kind that is not named here is
 * shown to its addressee only.
 */
export function mailsSeenBy(actor: Actor, ownAddress: string | null): RawBuilder<boolean> {
  const toCustomers = may(actor, 'work')
    ? sql`(kind = ${INVITATION_MAIL} AND ${ofTheirTeams(actor)})
        OR (kind = ANY (${[...REQUEST_MAILS]}::text[]) AND ${toTheirTeams(actor)})`
    : sql`false`;
  // A letter is about a case, and cases of other teams are not theirs: whoever sees some teams reads it on its case.
  const letters =
    may(actor, 'work') && actor.teams === null
      ? sql`kind = ANY (${[...CUSTOMER_LETTERS]}::text[])`
      : sql`false`;
  return sql<boolean>`(
    (${letters}) OR
    (${toCustomers}) OR lower(to_address) = ${ownAddress?.toLowerCase() ?? null}
    OR kind = ANY (${[...memberMailsReadBy(actor)]}::text[]))`;
}

const ofTheirTeams = (actor: Actor): RawBuilder<unknown> =>
  actor.teams === null
    ? sql`true`
    : sql`EXISTS (SELECT FROM invitations i WHERE i.org_id = mails.org_id AND i.id = mails.about_id
        AND ${inTeams(actor, sql`i.properties`)})`;

const toTheirTeams = (actor: Actor): RawBuilder<unknown> =>
  actor.teams === null
    ? sql`true`
    : sql`EXISTS (SELECT FROM contacts c WHERE c.org_id = mails.org_id AND c.email_key = lower(mails.to_address)
        AND ${inTeams(actor, sql`c.properties`)})`;
