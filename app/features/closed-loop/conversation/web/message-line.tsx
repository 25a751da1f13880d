import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import type { TimelineLineProps } from '../../workspace/web/timeline-lines.tsx';
import { messageSchema } from '../contract.ts';
import { AttachmentList } from './attachment-list.tsx';
import styles from './lines.module.css';
import { useResend } from './use-conversation.ts';

/** A subject that says what the one before said. */
const REPLY = /^(re|ré|rép)\s?:/i;

/** A letter: who wrote it, what became of it, what it says; what it quotes is folded. */
export function MessageLine({ item, caseId }: TimelineLineProps) {
  const { t } = useTranslation('conversation');
  const resend = useResend(caseId);
  const message = messageSchema.parse(item.details);
  const {
    direction,
    isAutomatic,
    isStranger,
    state,
    subject,
    text,
    quoted,
    problem,
    attachments,
    returnedBecause,
  } = message;
  const name = item.by.name ?? message.fromName ?? message.fromAddress;
  if (isAutomatic) {
    return (
      <details className={styles.automatic}>
        <summary>{t('web.automatic', { name })}</summary>
        <p className={styles.words}>{text}</p>
      </details>
    );
  }
  return (
    <div className={styles.message}>
      <p>
        <strong>{name}</strong> {t(direction === 'in' ? 'web.replied' : 'web.wrote')}{' '}
        <span className={styles.state}>{t(`web.states.${state}`)}</span>
      </p>
      {isStranger && <p className={styles.stranger}>{t('web.stranger', { address: message.fromAddress })}</p>}
      <div className={styles.letter}>
        {subject !== '' && !REPLY.test(subject) && <p className={styles.subject}>{subject}</p>}
        <p className={styles.words}>{text === '' ? t('web.no-words') : text}</p>
        {quoted !== null && (
          <details className={styles.quoted}>
            <summary>{t('web.quoted')}</summary>
            <p className={styles.words}>{quoted}</p>
          </details>
        )}
        <AttachmentList caseId={caseId} attachments={attachments} />
      </div>
      {state === 'failed' && (
        <p className={styles.problem}>{t('web.failed-why', { problem: problem ?? '' })}</p>
      )}
      {state === 'returned' && (
        <div className={styles.problem}>
          <p>{t('web.returned-why', { why: t(`distribution:web.reasons.${returnedBecause}`) })}</p>
          {problem !== null && <p className={styles.said}>{t('web.returned-said', { problem })}</p>}
        </div>
      )}
      {state === 'unknown' && (
        <div className={styles.unknown}>
          <p>{t('web.unknown-why')}</p>
          <Button dense onPress={() => resend.mutate(message.id)} isPending={resend.isPending}>
            {t('web.resend')}
          </Button>
          {resend.error !== null && <p className={styles.problem}>{resend.error.message}</p>}
        </div>
      )}
    </div>
  );
}
