import { useId } from 'react';
import { classNames } from '../class-names.ts';
import { formatNps } from '../format/format-nps.ts';
import { formatNumber } from '../format/format-number.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import { ChartFrame } from './chart-frame.tsx';
import draw from './drawing.module.css';
import styles from './funnel-chart.module.css';
import { linearScale, stepFor, ticksBetween } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface FunnelUnit {
  id: string;
  name: string;
  n: number;
  nps: number;
  /** Outside its limits: full, and named. */
  differs?: boolean | undefined;
  /** Named for another reason. */
  isNamed?: boolean | undefined;
}

/** Where chance alone keeps a unit of this size. */
export interface FunnelLimits {
  n: number;
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

export interface FunnelChartProps {
  caption: string;
  units: readonly FunnelUnit[];
  limits: readonly FunnelLimits[];
  /** The NPS of everyone. */
  centre: number;
  /** "n, réponses de l’équipe". */
  sizeName: string;
}

const PLOT = 300;
const TOP = 12;
const LEFT = 40;
const SIZE_STEPS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000];
const PIXELS_PER_SIZE = 60;

/** Chance or real gap: the fewer the answers, the further a unit strays without a reason. */
export function FunnelChart({ caption, units, limits, centre, sizeName }: FunnelChartProps) {
  const locale = useLocale();
  const { charts } = useWords();
  const clip = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const right = Math.max(LEFT + 80, width - 8);
  const most = Math.max(...limits.map((limit) => limit.n), ...units.map((unit) => unit.n), 1);
  const least = Math.max(-100, Math.min(centre - 20, ...units.map((unit) => unit.nps)) - 20);
  const top = Math.min(100, Math.max(centre + 20, ...units.map((unit) => unit.nps)) + 20);
  const x = linearScale([0, most], [LEFT, right]);
  const y = linearScale([least, top], [TOP + PLOT, TOP]);
  const ordered = limits.toSorted((a, b) => a.n - b.n);
  const curve = (height: Exclude<keyof FunnelLimits, 'n'>) =>
    ordered.map((limit) => `${x(limit.n)} ${y(limit[height])}`);
  const sizes = ticksBetween(
    0,
    most,
    SIZE_STEPS.find((step) => (most / step) * PIXELS_PER_SIZE <= right - LEFT) ?? most,
  );
  const says = (unit: FunnelUnit) => `${formatNps(unit.nps, locale)}, ${charts.n(unit.n)}`;
  const sorted = units.toSorted((a, b) => a.n - b.n);
  return (
    <ChartFrame
      frameRef={ref}
      width={width}
      height={TOP + PLOT + 44}
      table={{
        caption,
        head: [charts.group, 'NPS', 'n'],
        rows: sorted.map((unit) => [unit.name, formatNps(unit.nps, locale), formatNumber(unit.n, locale)]),
      }}
      readings={sorted.map((unit) => ({ x: x(unit.n), y: y(unit.nps), title: unit.name, text: says(unit) }))}
    >
      {ticksBetween(least, top, stepFor(top - least, 7)).map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? draw.axis : draw.grid}
            x1={LEFT}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={classNames(draw.label, draw.end)} x={LEFT - 8} y={y(tick)} dy="0.35em">
            {formatNps(tick, locale)}
          </text>
        </g>
      ))}
      <clipPath id={clip}>
        <rect x={LEFT} y={TOP} width={right - LEFT} height={PLOT} />
      </clipPath>
      {ordered.length > 1 && (
        <g clipPath={`url(#${clip})`}>
          <path
            className={draw.band}
            d={`M${curve('high95').join('L')}L${curve('low95').toReversed().join('L')}Z`}
          />
          <path className={styles.inner} d={`M${curve('high95').join('L')}M${curve('low95').join('L')}`} />
          <path className={styles.outer} d={`M${curve('high998').join('L')}M${curve('low998').join('L')}`} />
        </g>
      )}
      <line className={styles.centre} x1={LEFT} x2={right} y1={y(centre)} y2={y(centre)} />
      {sorted.map((unit) => (
        <FunnelDot key={unit.id} unit={unit} x={x(unit.n)} y={y(unit.nps)} right={right} />
      ))}
      {sizes
        .filter((size) => size > 0)
        .map((size) => (
          <text key={size} className={classNames(draw.label, draw.middle)} x={x(size)} y={TOP + PLOT + 19}>
            {formatNumber(size, locale)}
          </text>
        ))}
      <text className={classNames(draw.label, draw.end)} x={right} y={TOP + PLOT + 38}>
        {sizeName}
      </text>
    </ChartFrame>
  );
}

const NAME_ROOM = 130;

function FunnelDot({ unit, x, y, right }: { unit: FunnelUnit; x: number; y: number; right: number }) {
  const isLeft = right - x < NAME_ROOM;
  return (
    <g>
      <circle
        className={classNames(draw.dot, unit.differs && draw.full)}
        cx={x}
        cy={y}
        r={unit.differs ? 6 : 5}
      />
      {(unit.differs || unit.isNamed) && (
        <text
          className={classNames(
            draw.clear,
            styles.name,
            isLeft ? draw.end : draw.start,
            unit.differs && styles.strong,
          )}
          x={isLeft ? x - 11 : x + 11}
          y={y}
        >
          {unit.name}
        </text>
      )}
    </g>
  );
}
