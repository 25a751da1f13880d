import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { ButtonLink } from '../controls/button-link.tsx';
import { Checkbox } from '../controls/checkbox.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Menu } from '../controls/menu.tsx';
import { RadioGroup } from '../controls/radio-group.tsx';
import { Select } from '../controls/select.tsx';
import { TextArea } from '../controls/text-area.tsx';
import { TextField } from '../controls/text-field.tsx';
import { notify } from '../feedback/toast-queue.ts';
import styles from './gallery.module.css';
import { usePick } from './pick.ts';
import { Specimen } from './specimen.tsx';

export function ControlsSpecimens() {
  return (
    <>
      <Actions />
      <Fields />
      <Choices />
    </>
  );
}

function Actions() {
  const pick = usePick();
  const [isOpen, open] = useState(false);
  return (
    <Specimen title={pick('Actions', 'Actions')}>
      <div className={styles.row}>
        <Button variant="primary">{pick('Envoyer', 'Send')}</Button>
        <Button>{pick('Ignorer', 'Ignore')}</Button>
        <Button variant="quiet">{pick('Tout lire', 'Read all')}</Button>
        <Button variant="danger" onPress={() => open(true)}>
          {pick('Effacer', 'Erase')}
        </Button>
        <Button variant="primary" isPending pendingText={pick('Envoi…', 'Sending…')}>
          {pick('Envoyer', 'Send')}
        </Button>
        <ButtonLink href="#share" icon="share" dense>
          {pick('Partager', 'Share')}
        </ButtonLink>
      </div>
      <Button
        wide
        disabledReason={pick(
          'Il manque l’issue, la cause racine et ce qui a été dit à la cliente.',
          'Missing: the outcome, the root cause and what the customer was told.',
        )}
      >
        {pick('Clore le dossier', 'Close the case')}
      </Button>
      <div className={styles.row}>
        <Menu
          trigger={<Button dense>{pick('Confier à', 'Assign to')}</Button>}
          onAction={(id) =>
            notify({
              text: pick('Dossier confié à Thomas Lebrun', `Case assigned to ${id}`),
              onUndo: () => {},
            })
          }
          entries={[
            { id: 'thomas', label: 'Thomas Lebrun', note: pick('3 dossiers', '3 cases') },
            { id: 'yasmine', label: 'Yasmine Haddad', note: pick('7 dossiers', '7 cases') },
          ]}
        />
        <Button
          dense
          onPress={() =>
            notify({
              text: pick('Dossier confié à Thomas Lebrun', 'Case assigned to Thomas Lebrun'),
              onUndo: () => {},
            })
          }
        >
          {pick('Retour et annulation', 'Notice and undo')}
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        onOpenChange={open}
        role="alertdialog"
        title={pick('Effacer cette personne\u00a0?', 'Erase this person?')}
        actions={
          <>
            <Button onPress={() => open(false)}>{pick('Garder', 'Keep')}</Button>
            <Button variant="danger" onPress={() => open(false)}>
              {pick('Effacer', 'Erase')}
            </Button>
          </>
        }
      >
        <p>
          {pick(
            'Son nom, son adresse et ses mots disparaissent. Sa note reste, sans nom.',
            'The name, address and words go. The score stays, without a name.',
          )}
        </p>
      </Dialog>
    </Specimen>
  );
}

function Fields() {
  const pick = usePick();
  return (
    <Specimen title={pick('Champs', 'Fields')}>
      <TextField label={pick('Serveur d’e-mail', 'Mail server')} defaultValue="smtp.maison-orsel.example" />
      <TextField
        label={pick('Mot de passe', 'Password')}
        aside={pick('12 caractères au moins', 'at least 12 characters')}
        type="password"
        defaultValue="0123456789"
        error={pick(
          'Le serveur refuse ce mot de passe (réponse 535). Certains services demandent un mot de passe d’application.',
          'The server refuses this password (reply 535). Some services ask for an application password.',
        )}
      />
      <TextArea
        label={pick('Note interne', 'Internal note')}
        hint={pick('Jamais montrée à la cliente.', 'Never shown to the customer.')}
        rows={3}
      />
    </Specimen>
  );
}

function Choices() {
  const pick = usePick();
  return (
    <Specimen title={pick('Choix', 'Choices')}>
      <Select
        label={pick('Dans Boucle', 'In Boucle')}
        defaultValue="score"
        hint={pick('obligatoire', 'required')}
        options={[
          { id: 'score', label: pick('Note, 0 à 10', 'Score, 0 to 10') },
          { id: 'comment', label: pick('Commentaire', 'Comment') },
          {
            id: 'date',
            label: pick('Date de réponse', 'Date of the answer'),
            note: pick('jour/mois/année', 'day/month/year'),
          },
        ]}
      />
      <RadioGroup
        label={pick('Type de détracteur', 'Kind of detractor')}
        defaultValue="2"
        options={[
          { id: '1', label: pick('Parti à la concurrence', 'Gone to a competitor') },
          { id: '2', label: pick('Déçu, cherche ailleurs', 'Disappointed, looking elsewhere') },
          { id: '3', label: pick('Critique, mais y croit', 'Critical, but hopeful') },
        ]}
      />
      <div>
        <Checkbox defaultSelected note={pick('Avec les commentaires', 'With the comments')}>
          {pick('Envoyer chaque lundi', 'Send every Monday')}
        </Checkbox>
        <Checkbox>{pick('Joindre le fichier', 'Attach the file')}</Checkbox>
      </div>
    </Specimen>
  );
}
