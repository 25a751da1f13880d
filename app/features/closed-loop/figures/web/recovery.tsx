import { useTranslation } from 'react-i18next';
import { formatShare, formatShareLimits } from '../../../../ui/format/format-share.ts';
import { Section } from '../../../../ui/layout/section.tsx';
import { Table } from '../../../../ui/list/table.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { BandMark } from '../../../../ui/marks/band-mark.tsx';
import { BANDS, type LoopFigures, type Transition } from '../contract.ts';
import styles from './figures.module.css';
import { TransitionChart } from './transition-chart.tsx';
import { useShareWords } from './use-share-words.ts';

/** What detractors are at their next answer: as a picture, and in numbers. */
export function Recovery({ figures }: { figures: LoopFigures }) {
  const { t } = useTranslation('loop-figures');
  const say = useShareWords();
  const { recovery } = figures.whole;
  const detractors = figures.transitions.find(({ before }) => before === 'detractor');
  const lead =
    recovery === null || recovery.low === null
      ? t('change.lead-few', { count: detractors?.n ?? 0, minimum: figures.minimumN })
      : say.value(recovery) !== null
        ? t('change.lead', { share: say.value(recovery), worth: say.worth('worth', recovery) })
        : t('change.lead-range', limitsOf(recovery));
  const locale = useLocale();
  function limitsOf({ low, high }: { low: number | null; high: number | null }) {
    const [from, to] = formatShareLimits({ low: low ?? 0, high: high ?? 100 }, locale);
    return { low: from, high: to };
  }
  const cell = (row: Transition, band: (typeof BANDS)[number]) => {
    const one = row.after?.find((after) => after.band === band);
    if (one === undefined) return <span className={styles.note}>{t('change.too-few')}</span>;
    const [low, high] = formatShareLimits(one, locale);
    return (
      <span className={styles.cell}>
        <strong>{formatShare(one.value, locale)}</strong>
        <span className={styles.note}>{t('between', { low, high })}</span>
      </span>
    );
  };
  return (
    <Section title={t('change.title')} className={styles.recovery ?? ''}>
      <p className={styles.lead}>{lead}</p>
      {detractors?.after != null && <TransitionChart row={detractors} />}
      <Table
        caption={t('change.table')}
        rows={figures.transitions}
        rowKey={({ before }) => before}
        columns={[
          {
            id: 'before',
            header: t('change.before'),
            isRowHeader: true,
            cell: ({ before, n, cases }) => (
              <span className={styles.cell}>
                <span className={styles.band}>
                  <BandMark band={before} /> {t(`bands.${before}`)}
                </span>
                <span className={styles.note}>{t('change.answered', { n, cases })}</span>
              </span>
            ),
          },
          ...BANDS.map((band) => ({
            id: band,
            header: t(`bands.${band}`),
            align: 'end' as const,
            onPhone: 'line' as const,
            cell: (row: Transition) => cell(row, band),
          })),
        ]}
        empty={null}
      />
      <p className={styles.note}>{t('change.caution')}</p>
    </Section>
  );
}
