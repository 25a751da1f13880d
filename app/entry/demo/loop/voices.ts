import { ASK_RULES, type AskKind, monthsAfter } from '../../../features/closed-loop/promoters/ask-kinds.ts';
import { CONSENT_VERSION } from '../../../features/closed-loop/promoters/testimonials/contract.ts';
import { shownName } from '../../../features/closed-loop/promoters/testimonials/shown-name.ts';
import { remindAt } from '../../../features/closed-loop/tasks/remind-at.ts';
import { emailKey } from '../../../features/contacts/email-key.ts';
import { bandOf } from '../../../features/surveys/scale.ts';
import type { Context } from '../../../platform/context.ts';
import { dayAfter } from './conversations.ts';
import { after, DAY_MS, type LoopStory, TIME_ZONE } from './loop-story.ts';
import { tellOffers } from './offers.ts';
import { pastId } from './past-id.ts';
import { insertRows, type LastWords, selectLastWords } from './queries.ts';

type Ask = Parameters<typeof insertRows<'asks'>>[3][number];
type Testimonial = Parameters<typeof insertRows<'testimonials'>>[3][number];

/** An answer is this old before somebody is asked for more, and not much older. */
const OLD_ENOUGH_DAYS = 8;
const HEARD_DAYS = 60;

const FRIENDS = [
  { name: 'Maïwenn Tanguy', email: 'maiwenn.tanguy@ami.example', state: 'new' },
  { name: 'Gauthier Rollin', email: 'gauthier.rollin@ami.example', state: 'contacted' },
  { name: 'Priscille Vautrin', email: 'priscille.vautrin@ami.example', state: 'customer' },
] as const;

const IDEAS = {
  fr: [
    'Un créneau de livraison le samedi, et j’aurais mis 10.',
    'Une notice lisible pour le montage.',
    'Qu’on me rappelle une fois le meuble posé, juste pour savoir.',
    'Des échantillons de tissu avant de choisir.',
  ],
  en: [
    'A delivery slot on Saturdays, and it would have been a 10.',
    'Assembly instructions that can be read.',
    'A call once the furniture was in place, just to know.',
    'Samples of fabric before one chooses.',
  ],
} as const;

const TASKS = [
  'Proposer un créneau du samedi à ce client',
  'Demander à l’atelier une notice avec des dessins',
  'Appeler ce client une fois le meuble posé',
] as const;

/** Thanks, words lent, friends who came, ambassadors, and what passives missed. */
export async function tellVoices(story: LoopStory, context: Context, by: string): Promise<void> {
  const { tx, orgId, now, log } = story;
  const heard = await selectLastWords(tx, orgId, {
    from: after(now, -HEARD_DAYS * DAY_MS),
    to: after(now, -OLD_ENOUGH_DAYS * DAY_MS),
  });
  const isOf = (band: string) => (one: LastWords) => bandOf('nps', one.score) === band;
  const promoters = heard.filter(isOf('promoter'));
  // Who said nothing is asked what was missing.
  const passives = heard.filter(isOf('passive')).filter(({ comment }) => comment === null);
  const asks: Ask[] = [];
  const ask = (
    of: LastWords,
    kind: AskKind,
    days: number,
    end: 'asked' | 'done' | 'declined',
    reply?: string,
  ) => {
    const askedAt = after(of.answeredAt, days * DAY_MS);
    const settledAt = end === 'asked' ? null : after(askedAt, DAY_MS);
    const id = pastId(askedAt);
    asks.push({
      id,
      contact_id: of.contactId,
      kind,
      response_id: of.responseId,
      subject_id: null,
      locale: of.locale,
      state: end,
      asked_by: by,
      asked_at: askedAt,
      expires_at: after(askedAt, ASK_RULES[kind].days * DAY_MS),
      settled_at: settledAt,
      reply: reply ?? null,
    });
    log.add({
      at: askedAt,
      by,
      action: 'voice.asked',
      subjectType: 'contact',
      subjectId: of.contactId,
      details: { askId: id, kind },
    });
    return { id, at: settledAt ?? askedAt };
  };

  for (const one of promoters.slice(0, 9)) ask(one, 'thanks', 1, 'asked');
  const lent = promoters.filter(({ comment }) => comment !== null);
  const testimonials = lent.slice(0, 5).map((one, i) => {
    const { id, at } = ask(one, 'testimonial', 2, 'done');
    return testimonial(context, one, { id, at, by }, i);
  });
  for (const one of lent.slice(5, 7)) ask(one, 'testimonial', 2, one === lent[5] ? 'asked' : 'declined');
  const referrers = promoters.slice(10, 14);
  const given = referrers.map((one) => ask(one, 'referral', 3, 'asked'));
  const ambassadors = promoters.slice(14, 18).map((one, i) => {
    const { at } = ask(one, 'ambassador', 3, 'done');
    const left =
      i === 3
        ? { left_at: after(at, 2 * DAY_MS), left_because: 'left' }
        : { left_at: null, left_because: null };
    return { id: pastId(at), contact_id: one.contactId, joined_at: at, ...left };
  });
  const ideas = passives.slice(0, 7).map((one, i) => {
    const idea = IDEAS[one.locale][i % 4];
    return { one, ...(i < 4 ? ask(one, 'follow-up', 2, 'done', idea) : ask(one, 'follow-up', 2, 'asked')) };
  });

  await insertRows(tx, orgId, 'asks', asks);
  await tellOffers(story, promoters.slice(18), by);
  await insertRows(tx, orgId, 'testimonials', testimonials);
  await insertRows(
    tx,
    orgId,
    'referrals',
    FRIENDS.flatMap(({ name, email, state }, i) => {
      const from = referrers[i];
      const at = after(given[i]?.at ?? now, DAY_MS);
      if (from === undefined) return [];
      return {
        id: pastId(at),
        contact_id: from.contactId,
        name,
        email,
        email_key: emailKey(email) ?? email,
        phone: null,
        phone_key: null,
        locale: 'fr',
        state,
        consented_at: at,
        consent_words: context.translate('fr', 'promoters:page.lead.consent', ORGANIZATION),
        changed_at: at,
      };
    }),
  );
  await insertRows(tx, orgId, 'ambassadors', ambassadors);
  await insertRows(
    tx,
    orgId,
    'tasks',
    TASKS.flatMap((title, i) => {
      const idea = ideas[i];
      if (idea === undefined) return [];
      const at = after(idea.at, DAY_MS / 2);
      const dueOn = dayAfter(now, 2 + 3 * i);
      const isDone = i === 2;
      return {
        id: pastId(at),
        contact_id: idea.one.contactId,
        case_id: null,
        source: 'idea',
        source_id: null,
        response_id: idea.one.responseId,
        title,
        owner_id: by,
        due_on: dueOn,
        state: isDone ? 'done' : 'open',
        created_at: at,
        settled_at: isDone ? after(at, DAY_MS / 2) : null,
        settled_by: isDone ? by : null,
        remind_at: isDone ? null : remindAt(dueOn, TIME_ZONE, now),
      };
    }),
  );
}

const ORGANIZATION = { organization: 'Maison Alizé' };

/** What they wrote, as they let it be shown; the first three are. */
function testimonial(
  { translate }: Context,
  { name, contactId, comment, locale }: LastWords,
  { id, at, by }: { id: string; at: Date; by: string },
  i: number,
): Testimonial {
  const form = (['first-initial', 'full', 'initials'] as const)[i % 3] ?? 'full';
  const isShown = i < 3;
  return {
    id,
    contact_id: contactId,
    words: comment ?? '',
    name_form: form,
    shown_name: shownName(name, form),
    shown_company: null,
    photo: null,
    photo_type: null,
    channels: i % 2 === 0 ? ['site', 'social'] : ['site'],
    months: 24,
    locale,
    state: isShown ? 'published' : 'submitted',
    consented_at: at,
    consent_version: CONSENT_VERSION,
    consent_words: translate(locale, 'promoters:page.testimonial.consent', ORGANIZATION),
    ends_at: monthsAfter(at, 24),
    moderated_by: isShown ? by : null,
    moderated_at: isShown ? after(at, DAY_MS) : null,
    withdrawn_at: null,
  };
}
