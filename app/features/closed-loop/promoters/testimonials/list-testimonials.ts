import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../../../platform/http/time-cursor.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import type { Photo } from './clean-photo.ts';
import type { Testimonial, Testimonials, TestimonialsQuery } from './contract.ts';
import { findTestimonial, selectPhoto, selectTestimonials, type TestimonialRow } from './queries.ts';

export const noTestimonial = refused('not-found', 'promoters:problems.no-testimonial');

export async function listTestimonials(
  context: Context,
  actor: Actor,
  query: TestimonialsQuery,
): Promise<Outcome<Testimonials>> {
  const before = readTimeCursor(query.cursor);
  if (before === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const now = context.clock();
  const rows = await selectTestimonials(context.db, actor, query, before, now);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: await describe(context, actor, shown, now),
    nextCursor: last === undefined ? null : writeTimeCursor({ at: last.consentedAt, id: last.id }),
  });
}

export async function getTestimonial(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<Testimonial>> {
  const row = await findTestimonial(context.db, actor, id);
  const [found] = row === null ? [] : await describe(context, actor, [row], context.clock());
  return found === undefined ? noTestimonial : done(found);
}

export async function getPhoto(context: Context, actor: Actor, id: string): Promise<Outcome<Photo>> {
  const row = await findTestimonial(context.db, actor, id);
  const photo = row === null ? null : await selectPhoto(context.db, actor.orgId, id);
  return photo === null ? noTestimonial : done(photo);
}

async function describe(
  context: Context,
  { orgId }: Actor,
  rows: readonly TestimonialRow[],
  now: Date,
): Promise<Testimonial[]> {
  const ids = rows.map(({ contactId }) => contactId);
  const contacts = await getContacts(context.db, orgId, ids);
  return rows.map((row) => {
    const { contactId, months: _months, consentedAt, consentVersion, consentWords, ...rest } = row;
    const { name = null, email = null } = contacts.get(contactId) ?? {};
    return {
      ...rest,
      contact: { id: contactId, name, email },
      state: row.state === 'published' && row.endsAt <= now ? 'ended' : row.state,
      consent: { at: consentedAt.toISOString(), version: consentVersion, words: consentWords },
      endsAt: row.endsAt.toISOString(),
      moderatedAt: row.moderatedAt?.toISOString() ?? null,
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    };
  });
}
