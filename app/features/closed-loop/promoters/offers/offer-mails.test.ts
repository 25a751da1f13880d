import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../../../platform/context.ts';
import { createMailTransport } from '../../../../platform/mail/create-mail-transport.ts';
import { runMailSender } from '../../../../platform/mail/run-mail-sender.ts';
import { type SmtpSink, startSmtpSink } from '../../../../platform/testing/smtp-sink.ts';
import { useTestContext } from '../../../../platform/testing/test-context.ts';
import { until } from '../../../../platform/testing/until.ts';
import { updateContact } from '../../../contacts/update-contact.ts';
import { followAskMails } from '../follow-ask-mails.ts';
import { makeVoiceWorld, VOICE_TEXTS, type VoiceWorld } from '../testing/voice-world.ts';
import { writeOfferSchema } from './contract.ts';
import { inviteToOffer } from './invite-to-offer.ts';
import { stopForDetractors } from './stop-for-detractors.ts';
import { createOffer } from './write-offer.ts';

describe('the mails of an offer, to a mail server', () => {
  const world = useTestContext(VOICE_TEXTS);
  let context: Context;
  let sink: SmtpSink;
  let voices: VoiceWorld;
  const stop = new AbortController();

  beforeAll(async () => {
    sink = await startSmtpSink();
    const config = { ...world.context.config, smtpUrl: sink.url, mailFrom: 'bonjour@maison.example' };
    context = { ...world.context, config };
    voices = await makeVoiceWorld(context);
  });
  afterAll(() => sink.stop());

  test('reach whoever still may be invited when they leave, in their language, with the way to get no more', async () => {
    const words = { title: 'Soirée « portes ouvertes »', text: 'Un verre.\n.\nÀ bientôt.' };
    const offer = await createOffer(
      context,
      voices.owner,
      writeOfferSchema.parse({
        kind: 'benefit',
        words: { fr: words, en: { title: 'Open house', text: 'A drink.' } },
        places: null,
        validUntil: '2026-12-31',
      }),
    );
    if (!offer.ok) throw new Error(JSON.stringify(offer.problem));
    const french = await voices.answer(10, { locale: 'fr', name: 'Noémie Lacombe' });
    const english = await voices.answer(10, { locale: 'en' });
    const refuser = await voices.answer(10);
    const fell = await voices.answer(10);
    const everybody = [refuser, fell, french, english];
    const ids = everybody.map(({ contactId }) => contactId);
    const invited = await inviteToOffer(context, voices.owner, offer.value.id, ids);
    expect(invited).toMatchObject({ ok: true, value: { asked: ids, skipped: [] } });
    // Between the press and the mail server.
    await updateContact(context, voices.owner, refuser.contactId, { consent: 'refused' });
    world.clock.advance(1_000);
    const low = await voices.answer(1, { email: fell.email });
    await stopForDetractors(context, voices.owner.orgId, [low.responseId]);

    const sending = runMailSender(context, await createMailTransport(context), stop.signal, [
      ...followAskMails,
    ]);
    await until('the last one arrives', () => sink.messages.some(({ to }) => to === english.email));
    const left = async () =>
      (await context.pool.query(`SELECT FROM mails WHERE kind = 'promoter-offer' AND state = 'queued'`))
        .rowCount;
    await until('none is left', async () => (await left()) === 0);
    stop.abort();
    await sending;
    expect(sink.messages.map(({ to }) => to).sort()).toEqual([english.email, french.email].sort());
    const source = sink.messages.find(({ to }) => to === french.email)?.source ?? '';
    const read = await PostalMime.parse(source);
    expect(read.subject).toBe(words.title);
    expect(read.text).toContain('Bonjour Noémie Lacombe,');
    expect(read.text).toMatch(/Un verre\.\r?\n\.\r?\nÀ bientôt\./);
    const headers = new Map(read.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toMatch(/\/v\/[\w-]{64}\/stop>/);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const other = sink.messages.find(({ to }) => to === english.email)?.source ?? '';
    expect((await PostalMime.parse(other)).subject).toBe('Open house');
  });
});
