import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import type { Team } from '../../members/contract.ts';
import { useMay } from '../may.ts';
import { SettingsBlock } from '../settings-block.tsx';
import { UnreadState } from '../unread-state.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import styles from './members.module.css';
import { SeesAllWarning } from './sees-all-warning.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { TeamRow } from './team-row.tsx';
import { useListedMembers } from './use-members.ts';
import { removeTeam, useTeams } from './use-teams.ts';
import { whoSeesAllAfter } from './who-sees-all.ts';

/** More would be a wall of buttons: they belong to other words than teams. */
const UNCLAIMED_SHOWN = 12;

export interface TeamsPageProps {
  /** The values of the property `team` that customers carry. */
  readValues: () => Promise<readonly string[]>;
}

export function TeamsPage({ readValues }: TeamsPageProps) {
  const { t } = useTranslation('organizations');
  const isManaged = useMay('manage');
  const teams = useTeams();
  const members = useListedMembers();
  const values = useQuery({
    queryKey: ['responses', 'team-values'],
    queryFn: readValues,
    enabled: isManaged,
  });
  const [changed, setChanged] = useState<Team>();
  const [isChanging, change] = useState(false);
  const [opened, countOpened] = useState(0);
  const [removed, setRemoved] = useState<Team>();
  const [isRemoving, remove] = useState(false);
  const open = (team: Team | undefined) => {
    setChanged(team);
    countOpened(opened + 1);
    change(true);
  };
  const creation = isManaged && (
    <Button icon="plus" onPress={() => open(undefined)}>
      {t('members.web.new-team')}
    </Button>
  );
  const list = () => {
    if (teams.data === undefined) {
      return teams.isError ? (
        <UnreadState
          title={t('members.web.teams-failed')}
          error={teams.error}
          onRetry={() => teams.refetch()}
        />
      ) : (
        <Skeleton shape="list" lines={3} label={t('members.web.reading')} />
      );
    }
    if (teams.data.length === 0) {
      return (
        <EmptyState title={t('members.web.no-teams')} actions={creation || undefined}>
          {t('members.web.no-teams-text')}
        </EmptyState>
      );
    }
    return (
      <>
        <ul aria-label={t('members.web.teams')}>
          {teams.data.map((team) => (
            <li key={team.id} className={styles.row}>
              <TeamRow
                team={team}
                onChange={() => open(team)}
                onRemove={() => {
                  setRemoved(team);
                  remove(true);
                }}
              />
            </li>
          ))}
        </ul>
        {creation && <Actions>{creation}</Actions>}
      </>
    );
  };
  const keys = new Set(teams.data?.map(({ key }) => key));
  const unclaimed = (values.data ?? []).filter((value) => value !== '*' && !keys.has(value));
  return (
    <>
      <PageTitle>{t('members.web.teams')}</PageTitle>
      <SettingsBlock title={t('members.web.teams')} note={t('members.web.teams-note')}>
        {list()}
      </SettingsBlock>
      <SettingsBlock title={t('members.web.how')} note={t('members.web.how-note')}>
        <ol className={styles.steps}>
          {(['customers', 'answers', 'people'] as const).map((step) => (
            <li key={step}>{t(`members.web.steps.${step}`)}</li>
          ))}
        </ol>
      </SettingsBlock>
      {opened > 0 && (
        <TeamDialog
          key={opened}
          team={changed}
          unclaimed={unclaimed.slice(0, UNCLAIMED_SHOWN)}
          isOpen={isChanging}
          onClose={() => change(false)}
        />
      )}
      {removed !== undefined && (
        <ConfirmDialog
          isOpen={isRemoving}
          onClose={() => remove(false)}
          title={t('members.web.delete-ask', { name: removed.name })}
          text={t('members.web.delete-text')}
          warning={
            <SeesAllWarning
              people={whoSeesAllAfter(
                members.data ?? [],
                teams.data ?? [],
                (teams.data ?? []).filter(({ id }) => id !== removed.id),
              )}
            />
          }
          action={t('members.web.delete')}
          done={t('members.web.deleted', { name: removed.name })}
          run={() => removeTeam(removed.id)}
        />
      )}
    </>
  );
}
