import { classNames } from '../class-names.ts';
import draw from './drawing.module.css';
import { useFigureUnit } from './figure-unit.ts';
import styles from './trend-lines.module.css';
import { isDrawn, type TrendPlace, type TrendPoint } from './trend-scale.ts';

export interface TrendLinesProps {
  points: readonly TrendPoint[];
  runs: readonly TrendPoint[][];
  place: TrendPlace;
}

// More points than this and their dots would be the line.
const DOTTED_UP_TO = 60;

/** The bands, the lines through what has a figure, and an interval alone where there is none. */
export function TrendLines({ points, runs, place }: TrendLinesProps) {
  const unit = useFigureUnit();
  const { x, y } = place;
  const path = (run: readonly TrendPoint[], height: 'nps' | 'low' | 'high') =>
    `M${run.map((point) => `${x(point.start)} ${y(point[height])}`).join('L')}`;
  const shown = points.filter((point) => isDrawn(point) && point.display === 'show');
  const ranges = points.filter((point) => isDrawn(point) && point.display === 'range');
  const last = points.at(-1);
  return (
    <g>
      {runs.map((run) => (
        <g key={run[0]?.start}>
          {run.length > 1 && (
            <path
              className={draw.band}
              d={`${path(run, 'high')}L${path(run.toReversed(), 'low').slice(1)}Z`}
            />
          )}
          <path className={draw.bandEdge} d={path(run, 'high')} />
          <path className={draw.bandEdge} d={path(run, 'low')} />
          {run.length === 1 && run[0] && <Alone point={run[0]} place={place} />}
          <path className={styles.line} d={path(run, 'nps')} />
        </g>
      ))}
      {ranges.map((point) => (
        <Alone key={point.start} point={point} place={place} isDashed />
      ))}
      {shown.length <= DOTTED_UP_TO &&
        shown.map((point) => (
          <circle key={point.start} className={styles.dot} cx={x(point.start)} cy={y(point.nps)} r={3.6} />
        ))}
      {last && isDrawn(last) && last.display === 'show' && (
        <g>
          <circle className={classNames(draw.bar)} cx={x(last.start)} cy={y(last.nps)} r={4.6} />
          <text className={classNames(draw.value, styles.last)} x={x(last.start) + 12} y={y(last.nps)}>
            {unit.one(last.nps)}
          </text>
        </g>
      )}
    </g>
  );
}

const CAP = 4;

function Alone({ point, place, isDashed }: { point: TrendPoint; place: TrendPlace; isDashed?: boolean }) {
  const x = place.x(point.start);
  const [low, high] = [place.y(point.low), place.y(point.high)];
  return (
    <g className={styles.alone}>
      <line className={classNames(isDashed && draw.dashed)} x1={x} x2={x} y1={low} y2={high} />
      <path d={`M${x - CAP} ${low}h${2 * CAP}M${x - CAP} ${high}h${2 * CAP}`} />
    </g>
  );
}
