import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { askPeople } from '../ask-people.ts';
import { openAsk } from '../open-ask.ts';
import { giveTestimonial } from '../testimonials/give-testimonial.ts';
import type { FilledIn } from '../testimonials/read-testimonial.ts';
import { makeVoiceToken } from '../voice-token.ts';

export const SMALL_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A promoter is asked for their words and gives them, with their name and a picture; the testimonial's id. */
export async function lendWords(
  context: Context,
  actor: Actor,
  contactId: string,
  given: Pick<FilledIn, 'words' | 'name'>,
): Promise<string> {
  const asked = await askPeople(context, actor, { kind: 'testimonial', contactIds: [contactId] });
  if (!asked.ok || asked.value.asked.length === 0) throw new Error(JSON.stringify(asked));
  const { rows } = await context.pool.query<{ id: string }>(
    'SELECT id FROM asks WHERE org_id = $1 AND contact_id = $2 ORDER BY id DESC LIMIT 1',
    [actor.orgId, contactId],
  );
  const id = rows[0]?.id ?? '';
  const opened = await openAsk(context, makeVoiceToken(context.secrets, 'ask-link', actor.orgId, id));
  if (opened === null) throw new Error('the link does not open');
  const filled: FilledIn = {
    ...given,
    nameForm: 'full',
    company: '',
    showsCompany: false,
    channels: ['site'],
    months: 12,
    photo: { type: 'image/png', bytes: SMALL_PNG },
    dropsPhoto: false,
    agrees: true,
  };
  await giveTestimonial(context, opened, filled, { words: 'I agree', locale: 'fr' });
  return id;
}
