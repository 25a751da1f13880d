import type { Display, Verdict } from '@boucle/stats';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { formatInterval, type Limits } from '../format/format-interval.ts';
import { formatNps } from '../format/format-nps.ts';
import { useLocale } from '../locale.ts';
import { VerdictTag } from '../marks/verdict-tag.tsx';
import { useWords } from '../words/words.ts';
import { IntervalDrawing, type PointAndInterval } from './interval-drawing.tsx';
import styles from './nps-figure.module.css';

export interface Change extends Limits {
  /** Unrounded points: after − before. */
  difference: number;
  verdict: Verdict | 'waiting';
  /** "depuis les 13 semaines précédentes". */
  since: ReactNode;
}

export interface NpsFigureProps extends Limits {
  /** Unrounded points. */
  nps: number;
  n: number;
  /** `show` the figure, its `range` alone, or `hide` both (under the minimum n). */
  display: Display;
  /** "les réponses" with their share: how many people were asked. */
  asked?: number | undefined;
  excluded?: number | undefined;
  provisional?: number | undefined;
  before?: PointAndInterval | undefined;
  change?: Change | undefined;
  target?: number | undefined;
  minimumToShow?: number;
}

export function NpsFigure(props: NpsFigureProps) {
  const { nps, low, high, n, display, before, change, target, minimumToShow = 10 } = props;
  const locale = useLocale();
  const words = useWords();
  const interval = formatInterval({ low, high }, locale);
  if (display === 'hide') {
    return (
      <p className={styles.hidden}>
        <strong>{words.charts.notEnough}</strong> {words.charts.shownFrom(n, minimumToShow)}
      </p>
    );
  }
  const isShown = display === 'show';
  return (
    <div className={styles.figure}>
      <div className={styles.head}>
        {isShown && <NpsNumber nps={nps} />}
        <div className={styles.words}>
          <p className={styles.line}>
            <span className={classNames(styles.interval, !isShown && styles.alone)}>{interval}</span>{' '}
            <span className={styles.kind}>{words.charts.intervalOf('NPS')}</span>
          </p>
          {!isShown && <p className={styles.why}>{words.charts.tooWide}</p>}
          <Answers {...props} />
          {change && (
            <p className={styles.change}>
              <VerdictTag verdict={change.verdict} />
              <span>
                {isShown && <strong>{formatNps(change.difference, locale)}</strong>} {change.since},{' '}
                {formatInterval(change, locale)}
              </span>
            </p>
          )}
        </div>
      </div>
      <IntervalDrawing
        nps={isShown ? nps : undefined}
        low={low}
        high={high}
        before={before}
        target={target}
      />
    </div>
  );
}

function Answers({ n, asked, excluded, provisional }: NpsFigureProps) {
  const { charts } = useWords();
  const rest = charts.leftOut(excluded ?? 0, provisional ?? 0);
  return (
    <>
      <p className={styles.answers}>
        <strong>{charts.n(n)}</strong> {charts.answers(n, asked)}
      </p>
      {rest && <p className={styles.rest}>{rest}</p>}
    </>
  );
}

/** The sign stands a little apart, so that + does not touch the digit. */
function NpsNumber({ nps }: { nps: number }) {
  const text = formatNps(nps, useLocale());
  const sign = /^[+\u2212]/.test(text) ? text[0] : '';
  return (
    <p className={styles.number}>
      {sign && <span className={styles.sign}>{sign}</span>}
      {text.slice(sign ? 1 : 0)}
    </p>
  );
}
