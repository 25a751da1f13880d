import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import { useLocale } from '../../../../ui/locale.ts';
import rows from '../../workspace/web/owed-rows.module.css';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { Gesture } from '../contract.ts';
import styles from './gestures.module.css';
import { useGestureWords } from './use-gesture-words.ts';

/** Where a gesture stands, who said so, and what the customer knows of it. */
export function GestureState({ gesture }: { gesture: Gesture }) {
  const { t } = useTranslation('gestures');
  const locale = useLocale();
  const words = useGestureWords();
  const { timeZone } = useWorkspace();
  const at = (moment: string) => formatDateTime(new Date(moment), locale, timeZone);
  const { state, askedBy, askedAt, decidedBy, decidedAt, decisionNote, givenAt, reasons, currency, note } =
    gesture;
  const by = (key: string, who: { name: string } | null, moment: string) =>
    who === null ? null : t(key, { name: who.name, time: at(moment) });
  const told = [
    state === 'proposed' && by('web.asked-by', askedBy, askedAt),
    state === 'proposed' && words.reasons(reasons, currency),
    state === 'approved' && decidedAt !== null && by('web.approved-by', decidedBy, decidedAt),
    state === 'approved' && decidedAt === null && t('web.approved-itself', { time: at(askedAt) }),
    state === 'given' && givenAt !== null && t('web.given-on', { time: at(givenAt) }),
    state === 'refused' && decidedAt !== null && by('web.refused-by', decidedBy, decidedAt),
    state === 'cancelled' && t('web.cancelled'),
    (state === 'refused' || state === 'proposed') && t('web.internal'),
  ];
  return (
    <>
      <p className={rows.note}>
        {state === 'proposed' && <span className={styles.waits}>{t('web.waits')} </span>}
        {told.filter(Boolean).join(' ')}
      </p>
      {[note, decisionNote]
        .filter((text) => text)
        .map((text) => (
          <p key={text} className={rows.note}>
            {t('web.quoted', { note: text })}
          </p>
        ))}
    </>
  );
}
