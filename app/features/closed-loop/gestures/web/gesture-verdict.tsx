import { useTranslation } from 'react-i18next';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import rows from '../../workspace/web/owed-rows.module.css';
import type { Judgement } from '../contract.ts';
import styles from './gestures.module.css';
import { useGestureWords } from './use-gesture-words.ts';

/** Whether somebody else has to say yes, why, and where the budget stands. */
export function GestureVerdict({ judgement }: { judgement: Judgement }) {
  const { t } = useTranslation('gestures');
  const locale = useLocale();
  const words = useGestureWords();
  const { needsApproval, reasons, currency, nth, capMonths, approvers, isOwnToDecide } = judgement;
  const standing = words.standing(judgement);
  const why = [words.nth(nth, capMonths), standing].filter((one) => one !== null).join(', ');
  return (
    <div className={styles.verdict} role="status">
      {needsApproval ? (
        <>
          <p>
            <strong>{t('web.needs-approval', { why: words.reasons(reasons, currency) })}</strong>
          </p>
          <p className={rows.note}>{why}</p>
          <p className={rows.note}>
            {approvers.length === 0
              ? t(isOwnToDecide ? 'web.own-approver' : 'web.no-approver')
              : t('web.approvers', { names: formatList(approvers, locale) })}
          </p>
        </>
      ) : (
        <p>{t('web.no-approval', { why })}</p>
      )}
    </div>
  );
}
