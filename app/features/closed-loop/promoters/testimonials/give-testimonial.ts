import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { monthsAfter } from '../ask-kinds.ts';
import { askedPerson, isOpen, type OpenedAsk } from '../open-ask.ts';
import { selectAsk, settleAsk } from '../queries.ts';
import { CONSENT_VERSION } from './contract.ts';
import { selectTestimonial, upsertTestimonial } from './queries.ts';
import type { FilledIn } from './read-testimonial.ts';
import { shownName } from './shown-name.ts';

/** Keeps what somebody lets us say, with the proof that they did. False when the link is too old for it. */
export async function giveTestimonial(
  context: Context,
  opened: OpenedAsk,
  filled: FilledIn,
  consent: { readonly words: string; readonly locale: Locale },
): Promise<boolean> {
  const now = context.clock();
  const { orgId, id, contactId } = opened.ask;
  const isTaken = await context.db.transaction().execute(async (tx) => {
    // Forgotten or withdrawn at this very moment: the link's own row decides.
    if ((await selectAsk(tx, orgId, id, true)) === null || !isOpen(opened, now)) return false;
    const before = await selectTestimonial(tx, orgId, id, true);
    const keepsPhoto = filled.photo === null && !filled.dropsPhoto && before?.hasPhoto === true;
    const given = {
      id,
      contactId,
      words: filled.words,
      nameForm: filled.nameForm,
      shownName: shownName(filled.name, filled.nameForm),
      shownCompany: filled.showsCompany ? filled.company : null,
      channels: [...filled.channels],
      months: filled.months,
      locale: consent.locale,
      consentVersion: CONSENT_VERSION,
      consentWords: consent.words,
      endsAt: monthsAfter(now, filled.months),
      photo: keepsPhoto ? ('kept' as const) : filled.photo,
    };
    await upsertTestimonial(tx, orgId, given, now);
    await settleAsk(tx, orgId, id, { state: 'done' }, now);
    const details = { version: CONSENT_VERSION, channels: given.channels, months: given.months };
    const entry = { action: 'testimonial.given', subjectType: 'contact', subjectId: contactId, details };
    await recordAudit(tx, askedPerson(opened), entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
    return true;
  });
  context.nudge.send('outbox');
  return isTaken;
}
