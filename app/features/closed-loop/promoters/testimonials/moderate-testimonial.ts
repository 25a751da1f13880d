import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import type { ChangeTestimonial, Testimonial } from './contract.ts';
import { getTestimonial, noTestimonial } from './list-testimonials.ts';
import { findTestimonial, moderateRow } from './queries.ts';
import { withdrawTestimonial } from './withdraw-testimonial.ts';

/** Publishes somebody's words, or does not, or takes them down for them. The words themselves are theirs. */
export async function moderateTestimonial(
  context: Context,
  actor: Actor,
  id: string,
  { state }: ChangeTestimonial,
): Promise<Outcome<Testimonial>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx) => {
    const row = await findTestimonial(tx, actor, id, true);
    if (row === null) return noTestimonial;
    if (row.state === 'withdrawn') return refused('conflict', 'promoters:problems.withdrawn');
    if (state === 'withdrawn') await withdrawTestimonial(tx, actor, id, now);
    else {
      if (state === 'published' && row.endsAt <= now) return refused('conflict', 'promoters:problems.ended');
      await moderateRow(tx, actor, id, state, now);
      const action = `testimonial.${state}`;
      const entry = { action, subjectType: 'contact', subjectId: row.contactId, details: { id } };
      await recordAudit(tx, actor, entry, now);
      await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'voices' }, now);
    }
    return done(null);
  });
  context.nudge.send('outbox');
  return outcome.ok ? getTestimonial(context, actor, id) : outcome;
}
