import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Section } from '../../../../ui/layout/section.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { causeName, causePath } from '../cause-name.ts';
import type { RootCause } from '../contract.ts';
import styles from './causes.module.css';

export interface RetiredCausesProps {
  causes: readonly RootCause[];
  onBringBack?: (cause: RootCause) => void;
}

/** What is no longer offered; what was merged went for good. */
export function RetiredCauses({ causes, onBringBack }: RetiredCausesProps) {
  const { t } = useTranslation('causes');
  const locale = useLocale();
  const retired = causes.filter(({ retiredAt }) => retiredAt !== null);
  if (retired.length === 0) return null;
  const into = (id: string | null) => causes.find((one) => one.id === id);
  return (
    <Section title={t('retired')} ruled className={styles.retired ?? ''}>
      <ul className={styles.tree}>
        {retired.map((cause) => {
          const name = causePath(causes, cause.id, locale);
          const target = into(cause.mergedInto);
          return (
            <li key={cause.id} className={styles.row}>
              <span className={styles.name}>
                {name}
                {target !== undefined && (
                  <span className={styles.note}>{t('merged-into', { name: causeName(target, locale) })}</span>
                )}
              </span>
              {target === undefined && onBringBack !== undefined && (
                <Button dense onPress={() => onBringBack(cause)}>
                  {t('bring-back')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
