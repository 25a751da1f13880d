import { formatNps } from '../format/format-nps.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import styles from './bounds-chart.module.css';
import { ChartFrame } from './chart-frame.tsx';
import draw from './drawing.module.css';
import { useFigureUnit } from './figure-unit.ts';
import { linearScale } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface BoundsRow {
  id: string;
  /** What is supposed: "si les autres pensaient comme eux". */
  name: string;
  low: number;
  high: number;
  /** A point, where the supposition gives one. */
  at?: number | undefined;
}

export interface BoundsChartProps {
  caption: string;
  rows: readonly BoundsRow[];
}

const INSET = 14;
const TEXT = 22;
const BAR = 14;
const ROW = TEXT + BAR + 14;

/** What a figure could be under one supposition after the other, all on −100…+100. */
export function BoundsChart({ caption, rows }: BoundsChartProps) {
  const locale = useLocale();
  const { charts } = useWords();
  const unit = useFigureUnit();
  const [ref, width] = useWidth<HTMLDivElement>();
  const x = linearScale([-100, 100], [INSET, Math.max(INSET, width - INSET)]);
  const bottom = rows.length * ROW + 4;
  const says = ({ low, high, at }: BoundsRow) =>
    at === undefined
      ? `${formatNps(low, locale)} ${charts.to} ${formatNps(high, locale)}`
      : formatNps(at, locale);
  return (
    <ChartFrame
      frameRef={ref}
      width={width}
      height={bottom + 26}
      table={{
        caption,
        head: [charts.group, unit.name],
        rows: rows.map((row) => [row.name, says(row)]),
      }}
    >
      {[-100, -50, 0, 50, 100].map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? draw.axis : draw.grid} x1={x(tick)} x2={x(tick)} y2={bottom} />
          <text className={`${draw.label} ${draw.middle}`} x={x(tick)} y={bottom + 18}>
            {formatNps(tick, locale)}
          </text>
        </g>
      ))}
      {rows.map((row, i) => {
        const middle = i * ROW + TEXT + BAR / 2 + 4;
        const isWide = row.high - row.low > 0;
        return (
          <g key={row.id}>
            <text className={`${draw.caption} ${draw.clear}`} x={INSET} y={i * ROW + 16}>
              {row.name} <tspan className={styles.value}>{says(row)}</tspan>
            </text>
            {isWide && (
              <rect
                className={row.at === undefined ? styles.open : draw.quietBar}
                x={x(row.low)}
                y={middle - BAR / 2}
                width={Math.max(3, x(row.high) - x(row.low))}
                height={BAR}
                rx={2}
              />
            )}
            {row.at !== undefined && (
              <circle
                className={`${draw.dot} ${i === 0 ? draw.full : ''}`}
                cx={x(row.at)}
                cy={middle}
                r={5.5}
              />
            )}
          </g>
        );
      })}
    </ChartFrame>
  );
}
