import { Button } from '../controls/button.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { ProgressBar } from '../feedback/progress-bar.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { Panel } from '../layout/panel.tsx';
import { usePick } from './pick.ts';
import { Specimen } from './specimen.tsx';

export function FeedbackSpecimens() {
  const pick = usePick();
  return (
    <>
      <Specimen title={pick('Travail long\u00a0: on peut partir', 'Long work: you may leave')}>
        <Panel>
          <ProgressBar label={pick('Import en cours', 'Import under way')} done={3120} total={4690}>
            {pick('3\u00a0120 sur 4\u00a0690, encore 40\u00a0s environ.', '3,120 of 4,690, about 40 s left.')}
            <br />
            {pick('Vous pouvez quitter cette page.', 'You can leave this page.')}
          </ProgressBar>
        </Panel>
      </Specimen>
      <Specimen title={pick('Liste vide\u00a0: la suite', 'Empty list: what next')}>
        <EmptyState
          title={pick('Personne n’attend.', 'Nobody is waiting.')}
          actions={<Button dense>{pick('Voir les promesses', 'See the promises')}</Button>}
        >
          {pick(
            'Le dernier détracteur a été rappelé en 1\u00a0h\u00a005. Trois promesses arrivent à échéance demain.',
            'The last detractor was called back in 1 h 05. Three promises are due tomorrow.',
          )}
        </EmptyState>
      </Specimen>
      <Specimen
        title={pick('Erreur\u00a0: cause, ce qui est sauf, geste', 'Error: cause, what is safe, gesture')}
      >
        <ErrorState
          title={pick('Ce message n’est pas parti.', 'This message has not left.')}
          actions={
            <>
              <Button dense>{pick('Réessayer', 'Try again')}</Button>
              <Button dense variant="quiet">
                {pick('Détails', 'Details')}
              </Button>
            </>
          }
        >
          {pick(
            'Le serveur d’e-mail ne répond pas depuis 15:22. Votre texte est gardé, il repartira tout seul.',
            'The mail server has not answered since 15:22. Your text is kept and will leave by itself.',
          )}
        </ErrorState>
      </Specimen>
      <Specimen
        title={pick(
          'Attente de plus de 300\u00a0ms\u00a0: la forme, immobile',
          'Waiting over 300 ms: the shape, still',
        )}
      >
        <Skeleton shape="figure" immediate label={pick('Chargement', 'Loading')} />
      </Specimen>
    </>
  );
}
