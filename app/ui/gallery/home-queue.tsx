import { WaitingStrip } from '../charts/waiting-strip.tsx';
import { ButtonLink } from '../controls/button-link.tsx';
import { Actions } from '../layout/actions.tsx';
import { Panel } from '../layout/panel.tsx';
import { DueClock } from '../marks/due-clock.tsx';
import { ScoreShape } from '../marks/score-shape.tsx';
import { WAITING } from './home-data.ts';
import styles from './home-page.module.css';
import { usePick } from './pick.ts';

const NOW = new Date('2026-11-19T14:24:00Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

const CASES = [
  { name: 'Marc Delattre', team: 'Livraison Lille', score: 0, limit: at(-70) },
  { name: 'Aïcha Benali', team: 'SAV Tours', score: 4, limit: at(-26) },
  { name: 'Hélène Garnier', team: 'Livraison Lille', score: 2, limit: at(48) },
];

export function HomeQueue() {
  const pick = usePick();
  return (
    <Panel
      title={pick('7 détracteurs attendent', '7 detractors are waiting')}
      note={pick('le plus ancien depuis 3\u00a0h\u00a010', 'the oldest for 3 h 10')}
    >
      <WaitingStrip waiting={WAITING} targetMs={2 * 3_600_000} />
      <ul>
        {CASES.map(({ name, team, score, limit }) => (
          <li key={name} className={styles.row}>
            <ScoreShape score={score} />
            <span className={styles.who}>
              <strong>{name}</strong>
              <small>{team}</small>
            </span>
            <DueClock limit={limit} now={NOW} />
          </li>
        ))}
      </ul>
      <Actions>
        <ButtonLink href="#queue" variant="primary">
          {pick('Ouvrir la file', 'Open the queue')}
        </ButtonLink>
        <ButtonLink href="#cases" variant="quiet">
          {pick('Tous les dossiers', 'All cases')}
        </ButtonLink>
      </Actions>
    </Panel>
  );
}
