import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { newIdempotencyKey } from '../../../distribution/web/new-idempotency-key.ts';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { blanksOf } from '../../templates/blanks.ts';
import styles from './composer.module.css';
import type { ComposerTab } from './composer-tab.ts';
import { useSend } from './use-conversation.ts';

/** A letter to the customer. What came since it was begun is read before it leaves. */
export function MailTab({ caseId, conversation, draft, onChange }: ComposerTab) {
  const { t } = useTranslation('conversation');
  const locale = useLocale();
  const send = useSend(caseId);
  const attempt = useRef({ of: '', key: '' });
  const { to, blocked, replies, lastMessageId, language } = conversation;
  const subject = draft.subject ?? conversation.subject;
  const seen = draft.seen === undefined ? lastMessageId : draft.seen;
  const isOvertaken = seen !== lastMessageId;
  const blanks = blanksOf(`${subject}\n${draft.text}`);
  if (blocked !== null) return <p className={styles.blocked}>{t(`problems.${blocked}`)}</p>;

  const write = (part: { subject?: string; text?: string }) =>
    onChange({ ...part, seen: draft.seen === undefined ? lastMessageId : draft.seen });
  const missing =
    draft.text.trim() === ''
      ? t('web.missing.text')
      : subject.trim() === ''
        ? t('web.missing.subject')
        : blanks.length > 0
          ? t('web.missing.blanks')
          : isOvertaken
            ? t('web.missing.read')
            : undefined;
  const go = () => {
    if (missing !== undefined || send.isPending) return;
    const of = JSON.stringify([subject, draft.text, seen]);
    // The same words sent again after a cut line are the same letter.
    if (attempt.current.of !== of) attempt.current = { of, key: newIdempotencyKey() };
    send.mutate(
      { subject, text: draft.text, lastMessageId: seen, key: attempt.current.key },
      {
        onSuccess: () => {
          attempt.current = { of: '', key: '' };
          onChange({ subject: null, text: '', seen: undefined });
          notify({ text: t('web.leaving') });
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    go();
  };
  return (
    <div className={styles.body} onKeyDown={onKeyDown}>
      <p className={styles.to}>
        {t('web.to')} <strong>{to}</strong>
      </p>
      <TextField
        label={t('web.subject')}
        labelHidden
        placeholder={t('web.subject')}
        value={subject}
        onChange={(value) => write({ subject: value })}
        maxLength={200}
        className={styles.bare ?? ''}
      />
      <CorrectedTextArea
        isBare
        isReply
        foot="whole"
        rows={8}
        caseId={caseId}
        label={t('web.message')}
        placeholder={t('web.message')}
        likely={language}
        value={draft.text}
        onChange={(value) => write({ text: value })}
        actions={
          <Button
            variant="primary"
            onPress={go}
            isPending={send.isPending}
            pendingText={t('web.sending')}
            disabledReason={missing}
          >
            {t('web.send')}
          </Button>
        }
      />
      {blanks.length > 0 && (
        <p className={styles.blanks}>
          {t('web.blanks', {
            blanks: formatList(
              blanks.map((blank) => `{{${blank}}}`),
              locale,
            ),
          })}
        </p>
      )}
      {isOvertaken && (
        <Banner
          title={t('web.overtaken')}
          action={
            <Button dense onPress={() => onChange({ seen: lastMessageId })}>
              {t('web.have-read')}
            </Button>
          }
        >
          {t('web.overtaken-text')}
        </Banner>
      )}
      {send.error !== null && !isOvertaken && (
        <Banner tone="error" title={t('web.not-sent')}>
          {send.error instanceof ProblemError ? send.error.message : t('web.silent')}
        </Banner>
      )}
      <p className={styles.hint}>{t(`web.replies.${replies}`)}</p>
    </div>
  );
}
