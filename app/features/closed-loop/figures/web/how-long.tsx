import { useTranslation } from 'react-i18next';
import { Section } from '../../../../ui/layout/section.tsx';
import type { FigureDuration, Figures } from '../contract.ts';
import styles from './figures.module.css';
import { useDurationWords } from './use-duration-words.ts';

/** How long until somebody was in touch, and until the end. */
export function HowLong({ whole, minimum }: { whole: Figures; minimum: number }) {
  const { t } = useTranslation('loop-figures');
  return (
    <Section title={t('times')}>
      {(['firstContact', 'closing'] as const).map((id) => (
        <div key={id} className={styles.share}>
          <h3 className={styles.subtitle}>{t(id === 'closing' ? 'closing' : 'first-contact')}</h3>
          {whole[id].n < minimum ? (
            <p className={styles.note}>
              {t('too-few')}, {t('n', { n: whole[id].n })}
            </p>
          ) : (
            <Times duration={whole[id]} />
          )}
        </div>
      ))}
    </Section>
  );
}

function Times({ duration }: { duration: FigureDuration }) {
  const { t } = useTranslation('loop-figures');
  const say = useDurationWords();
  return (
    <>
      <dl className={styles.times}>
        {(['median', 'ninetieth'] as const).map((id) => {
          const limits = say.limits(duration[id]);
          return (
            <div key={id}>
              <dt>{t(id)}</dt>
              <dd>
                <strong>{say.value(duration[id])}</strong>
                {limits !== null && <span className={styles.note}>{limits}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles.note}>{t('times-note', { happened: duration.happened, n: duration.n })}</p>
    </>
  );
}
