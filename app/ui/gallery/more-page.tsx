import { useState } from 'react';
import { ChangeChart } from '../charts/change-chart.tsx';
import { FunnelChart } from '../charts/funnel-chart.tsx';
import { NpsLine } from '../charts/nps-line.tsx';
import { SegmentsChart } from '../charts/segments-chart.tsx';
import { Button } from '../controls/button.tsx';
import { FileField } from '../controls/file-field.tsx';
import { PillGroup } from '../controls/pill-group.tsx';
import { SearchField } from '../controls/search-field.tsx';
import { Tabs } from '../controls/tabs.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { Panel } from '../layout/panel.tsx';
import { LoadMore } from '../list/load-more.tsx';
import { Steps } from '../shell/steps.tsx';
import { figureOf } from './figures.ts';
import styles from './gallery.module.css';
import { funnelLimits, TEAMS } from './home-data.ts';
import { usePick } from './pick.ts';
import { Specimen } from './specimen.tsx';
import { TableSpecimen } from './table-specimen.tsx';

export function MorePage() {
  const pick = usePick();
  const [pill, setPill] = useState('all');
  const whole = figureOf(706, 338, 240);
  return (
    <div className={styles.grid}>
      <Specimen
        wide
        title={pick(
          'Le NPS d’un groupe\u00a0: signe, intervalle, n',
          'The NPS of a group: sign, interval, n',
        )}
      >
        <NpsLine {...whole} display="show" />
        <NpsLine {...figureOf(15, 9, 6)} display="show" />
        <NpsLine {...figureOf(1, 3, 6)} display="range" />
        <NpsLine {...figureOf(3, 2, 2)} display="hide" />
      </Specimen>
      <Specimen title="ChangeChart">
        <Panel>
          <ChangeChart
            caption={pick('Créneaux de livraison de 2\u00a0heures', '2-hour delivery slots')}
            before={figureOf(42, 42, 36)}
            after={figureOf(60, 36, 24)}
            difference={{ nps: 25, low: 3.1, high: 45.7 }}
            verdict="better"
          />
        </Panel>
        <Panel>
          <ChangeChart
            caption={pick('Rappel promis, rappel daté', 'Every callback gets a date')}
            before={figureOf(42, 42, 36)}
            after={figureOf(50, 36, 34)}
            difference={{ nps: 8, low: -13.4, high: 29.7 }}
            verdict="not-proven"
          />
        </Panel>
      </Specimen>
      <Specimen wide title={pick('Table', 'Table')}>
        <TableSpecimen />
        <LoadMore shown={3} total={861} hasMore isLoading={false} onLoadMore={() => {}} />
      </Specimen>
      <Specimen title={pick('Hasard ou écart réel\u00a0?', 'Chance or real gap?')}>
        <FunnelChart
          caption={pick('NPS et taille des équipes', 'NPS and size of the teams')}
          units={TEAMS.filter((team) => team.display === 'show').map((team) => ({
            ...team,
            differs: team.differs !== undefined,
          }))}
          limits={funnelLimits(36, 78, 260)}
          centre={36}
          sizeName={pick('n, réponses de l’équipe', 'n, answers of the team')}
        />
      </Specimen>
      <Specimen wide title={pick('Avec les limites', 'With the limits')}>
        <SegmentsChart caption="NPS" segments={TEAMS} whole={whole} withLimits />
      </Specimen>
      <Specimen title={pick('Vues', 'Views')}>
        <Steps
          label="Import"
          current="columns"
          steps={[
            { id: 'file', label: pick('Fichier', 'File') },
            { id: 'columns', label: pick('Colonnes et essai', 'Columns and trial') },
            { id: 'import', label: 'Import' },
          ]}
        />
        <PillGroup
          label={pick('Verdict', 'Verdict')}
          value={pill}
          onChange={setPill}
          pills={[
            { id: 'all', label: pick('Tous', 'All'), count: 9 },
            { id: 'better', label: pick('Mieux', 'Better'), count: 3 },
            { id: 'unproven', label: pick('Non prouvé', 'Not proven'), count: 4 },
          ]}
        />
        <SearchField label={pick('Chercher un contact', 'Search a contact')} />
        <Tabs
          label={pick('Dossiers', 'Cases')}
          tabs={[
            {
              id: 'todo',
              label: pick('À contacter', 'To contact'),
              count: 7,
              content: pick('Sept personnes.', 'Seven people.'),
            },
            {
              id: 'doing',
              label: pick('En cours', 'Under way'),
              count: 0,
              content: (
                <EmptyState
                  plain
                  title={pick('Rien en cours.', 'Nothing under way.')}
                  actions={<Button dense>{pick('Ouvrir la file', 'Open the queue')}</Button>}
                />
              ),
            },
          ]}
        />
        <FileField
          label={pick('Déposez un fichier ici', 'Drop a file here')}
          hint={pick('CSV ou TSV, 50\u00a0Mo au plus', 'CSV or TSV, 50 MB at most')}
          buttonText={pick('Choisir un fichier', 'Choose a file')}
          onFile={() => {}}
        />
      </Specimen>
    </div>
  );
}
