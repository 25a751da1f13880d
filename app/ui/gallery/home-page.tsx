import { DistributionBar } from '../charts/distribution-bar.tsx';
import { NpsFigure } from '../charts/nps-figure.tsx';
import { SegmentsChart } from '../charts/segments-chart.tsx';
import { TrendChart } from '../charts/trend-chart.tsx';
import { ButtonLink } from '../controls/button-link.tsx';
import { Section } from '../layout/section.tsx';
import { figureOf } from './figures.ts';
import { HISTOGRAM, TEAMS, TREND } from './home-data.ts';
import { HomeFilter } from './home-filter.tsx';
import styles from './home-page.module.css';
import { HomeQueue } from './home-queue.tsx';
import { usePick } from './pick.ts';

/** The home screen's parts together, as the pictures show it. */
export function HomePage() {
  const pick = usePick();
  return (
    <div className={styles.home}>
      <HomeFilter
        actions={
          <ButtonLink href="#share" icon="share" dense>
            {pick('Partager', 'Share')}
          </ButtonLink>
        }
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <NpsFigure
            {...figureOf(706, 338, 240)}
            display="show"
            asked={4142}
            excluded={37}
            provisional={12}
            before={figureOf(634, 340, 288)}
            target={45}
            change={{
              difference: 8.1,
              low: 2.1,
              high: 14,
              verdict: 'better',
              since: pick('depuis les 13\u00a0semaines précédentes', 'on the previous 13 weeks'),
            }}
          />
          <DistributionBar histogram={HISTOGRAM} />
        </div>
        <HomeQueue />
        <Section
          title={pick('Évolution par semaine', 'Week by week')}
          aside={pick(
            'Point\u00a0: NPS de la semaine. Bande\u00a0: intervalle à 95\u00a0%.',
            'Dot: the week’s NPS. Band: 95% interval.',
          )}
        >
          <TrendChart
            points={TREND}
            every="week"
            changes={[
              {
                day: '2026-09-03',
                label: pick('Créneaux de 2\u00a0h, Île-de-France', '2-hour slots, Île-de-France'),
              },
              { day: '2026-10-08', label: pick('Rappel promis, rappel daté', 'Every callback gets a date') },
            ]}
          />
        </Section>
        <Section title={pick('Par équipe', 'By team')}>
          <SegmentsChart
            caption={pick('NPS par équipe', 'NPS by team')}
            segments={TEAMS}
            whole={figureOf(706, 338, 240)}
            foldedName={(count) => pick(`${count}\u00a0équipes`, `${count} teams`)}
            sentence={
              <>
                <strong>Conseil Nantes</strong> {pick('au-dessus', 'is above')},{' '}
                <strong>Livraison Lille</strong>{' '}
                {pick(
                  'en dessous. Les six autres ne se distinguent pas\u00a0: aucun rang.',
                  'below. The six others cannot be told apart: no ranks.',
                )}
              </>
            }
          />
        </Section>
      </div>
    </div>
  );
}
