import type { Band } from '@boucle/stats';
import { VisuallyHidden } from 'react-aria-components';
import { formatPercent } from '../format/format-percent.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import styles from './bands-bar.module.css';

export interface BandsBarProps {
  promoters: number;
  passives: number;
  detractors: number;
}

const BANDS: readonly Band[] = ['detractor', 'passive', 'promoter'];

/** What a figure is made of, as wide as a word: detractors, passives, promoters. */
export function BandsBar(props: BandsBarProps) {
  const locale = useLocale();
  const words = useWords();
  const total = props.promoters + props.passives + props.detractors;
  if (total === 0) return null;
  const says = BANDS.map(
    (band) => `${words[`${band}s`]} ${formatPercent(props[`${band}s`] / total, locale)}`,
  );
  return (
    <>
      <span className={styles.bar} aria-hidden="true" title={says.join(', ')}>
        {BANDS.map((band) => (
          <span key={band} className={styles[band]} style={{ flexGrow: props[`${band}s`] }} />
        ))}
      </span>
      <VisuallyHidden>{says.join(', ')}</VisuallyHidden>
    </>
  );
}
