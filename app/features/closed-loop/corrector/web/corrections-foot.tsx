import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import styles from './corrected-text-area.module.css';
import type { ReadText } from './use-corrections.ts';

export interface CorrectionsFootProps {
  read: ReadText;
  count: number;
  /** One field among others: less is said. */
  isLine: boolean;
  /** What it is read in, where something else was to be expected. */
  unlikely: 'fr' | 'en' | null;
  /** Absent where nothing can be applied unasked. */
  onMendAll: (() => void) | undefined;
  onShow: () => void;
  actions: ReactNode;
}

/** How many faults, in what tone, and where the text was read. */
export function CorrectionsFoot({
  read,
  count,
  isLine,
  unlikely,
  onMendAll,
  onShow,
  actions,
}: CorrectionsFootProps) {
  const { t } = useTranslation('corrector');
  const { state, tone, service } = read;
  const corrections = count === 0 ? t('web.check.none') : t('web.check.corrections', { count });
  const isCalm = tone === 'calm';
  const verdict =
    isLine && isCalm
      ? `${corrections}.`
      : t('web.check.verdict', { corrections, tone: t(`web.check.tone-${tone}`) });
  const said = {
    empty: '',
    reading: t('web.check.checking'),
    read: verdict,
    failed: t('web.check.failed'),
    'too-long': t('web.check.too-long'),
  }[state];
  const where =
    service === null
      ? t('web.check.here')
      : t(service.isAway ? 'web.check.away' : 'web.check.sent', { host: service.host });
  const hasWhere = state !== 'failed' && state !== 'too-long' && !(isLine && service === null);
  return (
    <div className={classNames(styles.foot, isLine && styles.line)}>
      <div className={styles.said}>
        <p role="status" aria-busy={!read.isCurrent} className={styles.verdict}>
          {state === 'read' && count > 0 ? (
            <button type="button" className={styles.show} onClick={onShow} title={t('web.check.keys')}>
              {said}
            </button>
          ) : (
            said
          )}
        </p>
        {hasWhere && (
          <p className={styles.where}>
            {unlikely !== null && state === 'read' && `${t(`web.check.read-${unlikely}`)} `}
            {where}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {onMendAll && (
          <Button dense={isLine} onPress={onMendAll}>
            {t('web.check.all')}
          </Button>
        )}
        {actions}
      </div>
    </div>
  );
}
