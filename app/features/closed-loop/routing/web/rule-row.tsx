import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useMay } from '../../../organizations/web/may.ts';
import type { Rule } from '../contract.ts';
import styles from './routing.module.css';
import { conditionWords, targetWords } from './rule-words.ts';
import type { Names } from './use-names.ts';

export interface RuleRowProps {
  rule: Rule;
  place: number;
  isLast: boolean;
  names: Names;
  /** How many cases of the last month it would have decided, once tried. */
  decided: number | undefined;
  onEdit: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A rule as a sentence, and what can be done with it. */
export function RuleRow({ rule, place, isLast, names, decided, onEdit, onMove, onRemove }: RuleRowProps) {
  const { t } = useTranslation('routing');
  const locale = useLocale();
  const mayManage = useMay('manage');
  const words = conditionWords(rule.conditions, names, t, locale);
  const n = place + 1;
  return (
    <>
      <p className={styles.sentence}>
        {words.length === 0 ? t('web.every') : t('web.when', { conditions: formatList(words, locale) })}{' '}
        <strong>{t('web.goes-to', { name: targetWords(rule.to, names, t) })}</strong>
        {decided !== undefined && (
          <span className={styles.decided}>{t('web.decided', { count: decided })}</span>
        )}
      </p>
      {mayManage && (
        <div className={styles.deeds}>
          {place > 0 && (
            <Button
              dense
              variant="quiet"
              icon="chevron-up"
              aria-label={t('web.up-of', { n })}
              onPress={() => onMove(-1)}
            >
              {t('web.up')}
            </Button>
          )}
          {!isLast && (
            <Button
              dense
              variant="quiet"
              icon="chevron-down"
              aria-label={t('web.down-of', { n })}
              onPress={() => onMove(1)}
            >
              {t('web.down')}
            </Button>
          )}
          <Button dense variant="quiet" aria-label={t('web.edit-of', { n })} onPress={onEdit}>
            {t('web.edit')}
          </Button>
          <Button dense variant="quiet" aria-label={t('web.remove-of', { n })} onPress={onRemove}>
            {t('web.remove')}
          </Button>
        </div>
      )}
    </>
  );
}
