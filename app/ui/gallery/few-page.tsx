import { DoubtChart } from '../charts/doubt-chart.tsx';
import { FewAnswers } from '../charts/few-answers.tsx';
import { SegmentsChart } from '../charts/segments-chart.tsx';
import { TrendChart } from '../charts/trend-chart.tsx';
import { DateRangeField } from '../controls/date-range-field.tsx';
import { rangePresets } from '../controls/range-presets.ts';
import { Panel } from '../layout/panel.tsx';
import { useLocale } from '../locale.ts';
import { figureOf } from './figures.ts';
import styles from './gallery.module.css';
import { TEAMS, TREND } from './home-data.ts';
import { usePick } from './pick.ts';
import { Specimen } from './specimen.tsx';

/** Charts where answers are few, missing, or not comparable. */
export function FewPage() {
  const pick = usePick();
  const locale = useLocale();
  const holes = TREND.map((point, i) => {
    if (i === 3) return { ...point, n: 0 };
    if (i === 5) return { ...point, ...figureOf(8, 4, 3), display: 'range' as const };
    if (i === 6) return { ...point, n: 6, display: 'hide' as const };
    return point;
  });
  return (
    <div className={styles.grid}>
      <Specimen wide title="FewAnswers">
        <FewAnswers n={4}>
          {pick('Les notes et les commentaires se lisent déjà.', 'Scores and comments can be read already.')}
        </FewAnswers>
      </Specimen>
      <Specimen title="DoubtChart">
        <Panel>
          <DoubtChart />
        </Panel>
      </Specimen>
      <Specimen
        wide
        title={pick('Trous, intervalle seul, nouvelle série', 'Gaps, interval alone, new series')}
      >
        <TrendChart
          points={holes}
          every="week"
          changes={[{ day: '2026-11-02', label: pick('Suivi par SMS', 'Follow-up by SMS') }]}
          seriesChanges={[{ day: '2026-10-16', label: pick('question reformulée', 'question reworded') }]}
        />
      </Specimen>
      <Specimen title={pick('Peu de réponses, tirets', 'Few answers, dashed')}>
        <SegmentsChart
          caption="NPS"
          segments={[
            ...TEAMS.slice(1, 5),
            { id: 'dashed', name: 'Bruxelles, conseil à domicile', display: 'show', ...figureOf(12, 6, 4) },
            { id: 'range', name: 'Namur', display: 'range', ...figureOf(7, 3, 2) },
            {
              id: 'narrow',
              name: pick('Tout le pays', 'The whole country'),
              display: 'show',
              ...figureOf(55_000, 26_000, 19_000),
            },
          ]}
          whole={figureOf(706, 338, 240)}
        />
      </Specimen>
      <Specimen title="DateRangeField">
        <DateRangeField
          label={pick('Période', 'Period')}
          value={{ from: '2026-08-21', to: '2026-11-19' }}
          today="2026-11-19"
          presets={rangePresets('2026-11-19', locale)}
          onChange={() => {}}
        />
      </Specimen>
    </div>
  );
}
