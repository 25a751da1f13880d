import { useTranslation } from 'react-i18next';
import { ChartFrame } from '../../../../ui/charts/chart-frame.tsx';
import draw from '../../../../ui/charts/drawing.module.css';
import { useWidth } from '../../../../ui/charts/use-width.ts';
import { formatShare, formatShareLimits } from '../../../../ui/format/format-share.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { Transition } from '../contract.ts';
import styles from './transition-chart.module.css';
import { flowsOf, TRANSITION_HEIGHT } from './transition-flows.ts';

const TOP = 28;
const NODE = 12;
/** Room for the words on the right; on the left the name of what they were. */
const RIGHT = 152;
const NARROW = 520;
const LEFT = 112;

/** Detractors on the left, and what they were at their next answer on the right: as wide as they are many. */
export function TransitionChart({ row }: { row: Transition }) {
  const { t } = useTranslation('loop-figures');
  const locale = useLocale();
  const [ref, width] = useWidth<HTMLDivElement>();
  const after = row.after ?? [];
  const start = (width < NARROW ? 0 : LEFT) + NODE;
  const end = Math.max(start + 40, width - RIGHT - NODE);
  const flows = flowsOf(after, { start, end });
  const limits = (one: (typeof after)[number]) => {
    const [low, high] = formatShareLimits(one, locale);
    return t('between', { low, high });
  };
  const table = {
    caption: t('change.table'),
    head: [t('change.after'), t('change.share'), t('change.limits'), 'n'],
    rows: after.map((one) => [
      t(`bands.${one.band}`),
      formatShare(one.value, locale),
      limits(one),
      String(one.count),
    ]),
  };
  return (
    <ChartFrame frameRef={ref} width={width} height={TOP + TRANSITION_HEIGHT + 8} table={table}>
      <text className={`${draw.label} ${draw.start}`} x={0} y={14}>
        {t('change.before')}
      </text>
      <text className={`${draw.label} ${draw.end}`} x={width} y={14}>
        {t('change.after')}
      </text>
      <g transform={`translate(0 ${TOP})`}>
        {flows.map(({ band, path }) => (
          <path key={band} className={`${styles.flow} ${styles[band]}`} d={path} />
        ))}
        <rect
          className={`${styles.node} ${styles.detractor}`}
          x={start - NODE}
          y={flows[0]?.top ?? 0}
          width={NODE}
          height={flows.reduce((sum, { thickness }) => sum + thickness, 0)}
        />
        {width >= NARROW && (
          <text className={`${draw.value} ${draw.start}`} x={0} y={TRANSITION_HEIGHT / 2 - 2}>
            {t('bands.detractor')}
            <tspan className={`${draw.caption} ${styles.quiet}`} x={0} dy={19}>
              {t('n', { n: row.n })}
            </tspan>
          </text>
        )}
        {flows.map(({ band, y, thickness, label }) => {
          const one = after.find((each) => each.band === band);
          return (
            one !== undefined && (
              <g key={band}>
                <rect
                  className={`${styles.node} ${styles[band]}`}
                  x={end}
                  y={y}
                  width={NODE}
                  height={Math.max(1, thickness)}
                />
                <text className={`${draw.value} ${draw.start}`} x={end + NODE + 10} y={label - 3}>
                  {t(`bands.${band}`)} {formatShare(one.value, locale)}
                  <tspan className={`${draw.label} ${styles.quiet}`} x={end + NODE + 10} dy={17}>
                    {limits(one)}
                  </tspan>
                </text>
              </g>
            )
          );
        })}
      </g>
    </ChartFrame>
  );
}
