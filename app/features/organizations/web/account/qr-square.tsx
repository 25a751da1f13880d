import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import styles from './account-page.module.css';

/** Light around the square, in modules: without it phones do not find it. */
const BORDER = 4;

/** The square that a phone reads, drawn here: its secret goes to no other machine. */
export function QrSquare({ text }: { text: string }) {
  const { t } = useTranslation('organizations');
  const { data, size } = encode(text, { border: BORDER });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <div className={styles.square}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('account.two-factor.qr')}>
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
    </div>
  );
}
