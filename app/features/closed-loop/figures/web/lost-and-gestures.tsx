import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { Section } from '../../../../ui/layout/section.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { OUTCOMES } from '../../endings/outcome.ts';
import type { LoopFigures } from '../contract.ts';
import styles from './figures.module.css';
import { useGestureFigures } from './use-gesture-figures.ts';

/** How cases ended, what is no longer spent on the lost, and what gestures cost. */
export function LostAndGestures({ figures }: { figures: LoopFigures }) {
  const { t } = useTranslation('loop-figures');
  const endings = useTranslation('endings').t;
  const locale = useLocale();
  const say = useGestureFigures();
  const { lost, whole } = figures;
  const effect = say.effect(whole.gestures);
  const number = (value: number | null) => formatNumber(value ?? 0, locale, 1);
  return (
    <>
      {whole.outcomes !== null && (
        <Section title={t('outcomes')}>
          <dl className={styles.counts}>
            {OUTCOMES.map((outcome) => (
              <div key={outcome}>
                <dt>{endings(`outcomes.${outcome}`)}</dt>
                <dd>{formatNumber(whole.outcomes?.[outcome] ?? 0, locale)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title={t('lost.title')}>
        {lost.cases === 0 ? (
          <p className={styles.note}>{t('lost.none')}</p>
        ) : (
          <p className={styles.text}>
            {t('lost.effort', { lost: number(lost.effort), others: number(lost.othersEffort) })}{' '}
            {t('lost.afterwards', { count: lost.afterwards })} {t('lost.spared', { count: lost.spared })}
          </p>
        )}
      </Section>
      <Section title={t('gestures.title')}>
        {whole.gestures.costs.length === 0 ? (
          <p className={styles.note}>{t('gestures.none')}</p>
        ) : (
          <>
            {say.costs(whole.gestures).map((text) => (
              <p key={text}>{text}</p>
            ))}
            {effect !== null && <p className={effect.isFew ? styles.note : styles.text}>{effect.text}</p>}
            <p className={styles.note}>{t('gestures.caution')}</p>
          </>
        )}
      </Section>
    </>
  );
}
