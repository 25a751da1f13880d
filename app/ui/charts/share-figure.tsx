import type { Display } from '@boucle/stats';
import { classNames } from '../class-names.ts';
import type { Limits } from '../format/format-interval.ts';
import { formatInterval } from '../format/format-interval.ts';
import { formatNps } from '../format/format-nps.ts';
import { formatNumber } from '../format/format-number.ts';
import { NO_BREAK_SPACE } from '../format/space.ts';
import { useLocale } from '../locale.ts';
import { VerdictTag } from '../marks/verdict-tag.tsx';
import { useWords } from '../words/words.ts';
import { useFigureUnit } from './figure-unit.ts';
import styles from './nps-figure.module.css';
import type { Change } from './nps-figure.tsx';
import { type ShareAndInterval, ShareDrawing } from './share-drawing.tsx';

export interface ShareFigureProps extends Limits {
  /** Unrounded per cent. */
  share: number;
  n: number;
  display: Exclude<Display, 'hide'>;
  /** On the scale, and where the scale ends. */
  mean: number;
  max: number;
  /** "Part des notes 4 et 5 sur 5." Printed beside the figure. */
  rule: string;
  excluded: number;
  provisional: number;
  before?: ShareAndInterval | undefined;
  change?: Change | undefined;
}

/** A share of good answers: the figure with its interval, n and rule, and the interval on 0–100 %. */
export function ShareFigure(props: ShareFigureProps) {
  const { share, low, high, n, display, mean, max, rule, excluded, provisional, before, change } = props;
  const locale = useLocale();
  const { charts } = useWords();
  const unit = useFigureUnit();
  const isShown = display === 'show';
  const rest = charts.leftOut(excluded, provisional);
  return (
    <div className={styles.figure}>
      <div className={styles.head}>
        {isShown && <ShareNumber text={unit.one(share)} />}
        <div className={styles.words}>
          <p className={styles.line}>
            <span className={classNames(styles.interval, !isShown && styles.alone)}>
              {unit.interval({ low, high })}
            </span>{' '}
            <span className={styles.kind}>{charts.intervalOf(unit.name)}</span>
          </p>
          {!isShown && <p className={styles.why}>{charts.tooWide}</p>}
          <p className={styles.answers}>
            <strong>{charts.n(n)}</strong> {charts.answers(n, undefined)}
          </p>
          <p className={styles.rest}>
            {rule}
            {isShown && ` ${charts.mean(formatNumber(mean, locale, 1), max)}.`}
          </p>
          {rest && <p className={styles.rest}>{rest}</p>}
          {change && (
            <p className={styles.change}>
              <VerdictTag verdict={change.verdict} />
              <span>
                {isShown && (
                  <strong>{`${formatNps(change.difference, locale)}${NO_BREAK_SPACE}${charts.points}`}</strong>
                )}{' '}
                {change.since}, {formatInterval(change, locale)}
              </span>
            </p>
          )}
        </div>
      </div>
      <ShareDrawing share={isShown ? share : undefined} low={low} high={high} before={before} />
    </div>
  );
}

/** The sign is small beside the digits. */
function ShareNumber({ text }: { text: string }) {
  const digits = text.replace(/\D+$/, '');
  return (
    <p className={styles.number}>
      {digits}
      <span className={styles.percent}>{text.slice(digits.length)}</span>
    </p>
  );
}
