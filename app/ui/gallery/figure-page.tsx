import { NpsFigure } from '../charts/nps-figure.tsx';
import { figureOf } from './figures.ts';
import styles from './gallery.module.css';
import { usePick } from './pick.ts';
import { Specimen } from './specimen.tsx';

/** The home figure where it is hard: few answers, very many, the ends of the scale. */
export function FigurePage() {
  const pick = usePick();
  const since = pick('depuis les 13\u00a0semaines précédentes', 'on the previous 13 weeks');
  return (
    <div className={styles.figures}>
      <Specimen title="n = 1284">
        <NpsFigure
          {...figureOf(706, 338, 240)}
          display="show"
          asked={4142}
          excluded={37}
          provisional={12}
          before={figureOf(634, 340, 288)}
          target={45}
          change={{ difference: 8.1, low: 2.1, high: 14, verdict: 'better', since }}
        />
      </Specimen>
      <Specimen title="n = 12">
        <NpsFigure {...figureOf(6, 3, 3)} display="range" asked={40} before={figureOf(8, 3, 9)} target={45} />
      </Specimen>
      <Specimen title="n = 1000000">
        <NpsFigure
          {...figureOf(550_000, 263_000, 187_000)}
          display="show"
          before={figureOf(500_000, 280_000, 220_000)}
          target={40}
          change={{ difference: 8.3, low: 8.1, high: 8.5, verdict: 'better', since }}
        />
      </Specimen>
      <Specimen title="+100">
        <NpsFigure {...figureOf(50, 0, 0)} display="show" before={figureOf(40, 8, 0)} target={45} />
      </Specimen>
      <Specimen title="−100">
        <NpsFigure
          {...figureOf(0, 0, 400)}
          display="show"
          before={figureOf(3, 10, 380)}
          change={{ difference: -4, low: -7, high: -2, verdict: 'worse', since }}
          target={30}
        />
      </Specimen>
      <Specimen title="n = 60">
        <NpsFigure
          {...figureOf(22, 18, 20)}
          display="show"
          before={figureOf(18, 22, 21)}
          change={{ difference: 8, low: -19, high: 35, verdict: 'not-proven', since }}
        />
      </Specimen>
      <Specimen title="n = 7">
        <NpsFigure {...figureOf(3, 2, 2)} display="hide" />
      </Specimen>
    </div>
  );
}
