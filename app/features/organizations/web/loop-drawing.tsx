import { useTranslation } from 'react-i18next';
import styles from './loop-drawing.module.css';

const STEPS = ['ask', 'listen', 'act', 'understand', 'prove'] as const;

const SIZE = 240;
const RADIUS = 102;
const NODE = 17;

/** Clockwise from the top; what is left open is the gap that the last step closes. */
const FIRST_ANGLE = 28;
const ANGLE = 75;

const point = (step: number): { x: number; y: number } => {
  const turn = ((FIRST_ANGLE + step * ANGLE) * Math.PI) / 180;
  return { x: SIZE / 2 + RADIUS * Math.sin(turn), y: SIZE / 2 - RADIUS * Math.cos(turn) };
};

const arc = (from: number, to: number, isLarge: boolean): string => {
  const start = point(from);
  const end = point(to);
  return `M${start.x} ${start.y}A${RADIUS} ${RADIUS} 0 ${isLarge ? 1 : 0} 1 ${end.x} ${end.y}`;
};

/** The five steps of the loop, and the last arc that waits to be closed. */
export function LoopDrawing() {
  const { t } = useTranslation('organizations');
  return (
    <div className={styles.loop}>
      <svg className={styles.drawing} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        <path className={styles.closed} d={arc(0, 4, true)} />
        <path className={styles.open} d={arc(4, 0, false)} />
        {STEPS.map((step, i) => {
          const { x, y } = point(i);
          return (
            <g key={step}>
              <circle className={styles.node} cx={x} cy={y} r={NODE} />
              <text className={styles.number} x={x} y={y} dy="0.355em" textAnchor="middle">
                {i + 1}
              </text>
            </g>
          );
        })}
      </svg>
      <ol className={styles.steps}>
        {STEPS.map((step, i) => (
          <li key={step} className={styles.step}>
            <span className={styles.rank} aria-hidden="true">
              {i + 1}
            </span>
            <strong>{t(`web.first-run.steps.${step}`)}</strong>
            <span className={styles.note}>{t(`web.first-run.steps.${step}-note`)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
