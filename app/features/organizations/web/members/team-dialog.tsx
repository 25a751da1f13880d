import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { NewTeam, Team } from '../../members/contract.ts';
import { isMemberRole, mayLeadTeam } from '../../role-scopes.ts';
import { fieldProblem } from '../form-problem.ts';
import { FormDialog } from './form-dialog.tsx';
import styles from './members.module.css';
import { PickSome } from './pick-some.tsx';
import { SeesAllWarning } from './sees-all-warning.tsx';
import { useListedMembers, useMemberChange } from './use-members.ts';
import { changeTeam, createTeam, useTeams } from './use-teams.ts';
import { whoSeesAllAfter } from './who-sees-all.ts';

const NOBODY = 'nobody';

export interface TeamDialogProps {
  /** The team to change; none makes a new one. */
  team: Team | undefined;
  /** Values that customers carry and that no team has yet. */
  unclaimed: readonly string[];
  isOpen: boolean;
  onClose: () => void;
}

export function TeamDialog({ team, unclaimed, isOpen, onClose }: TeamDialogProps) {
  const { t } = useTranslation('organizations');
  const members = useListedMembers().data ?? [];
  const leaders = members.filter(({ role }) => isMemberRole(role) && mayLeadTeam(role));
  const [draft, setDraft] = useState({
    name: team?.name ?? '',
    key: team?.key ?? '',
    managerId: team?.manager?.id ?? null,
    memberIds: team?.members.map(({ id }) => id) ?? [],
  });
  const { key, ...rest } = draft;
  const save = useMemberChange(
    (input: NewTeam) => (team === undefined ? createTeam(input) : changeTeam({ id: team.id, ...rest })),
    () => {
      onClose();
      notify({ text: t('members.web.team-saved', { name: draft.name }) });
    },
  );
  const close = () => {
    onClose();
    save.reset();
  };
  const isNew = team === undefined;
  const all = useTeams().data ?? [];
  const after = all.map((one) =>
    one.id === team?.id
      ? {
          manager: draft.managerId === null ? null : { id: draft.managerId },
          members: draft.memberIds.map((id) => ({ id })),
        }
      : one,
  );
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={close}
      title={isNew ? t('members.web.new-team') : t('members.web.change-title', { name: team.name })}
      action={isNew ? t('members.web.new-team') : t('web.settings.save')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate(draft)}
    >
      <TextField
        label={t('members.web.team-name')}
        isRequired
        autoFocus
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={fieldProblem(save, draft, 'name')}
      />
      {isNew && (
        <div className={styles.keyField}>
          <TextField
            label={t('members.web.team-key')}
            hint={t('members.web.team-key-hint')}
            isRequired
            value={key}
            onChange={(typed) => setDraft({ ...draft, key: typed })}
            error={fieldProblem(save, draft, 'key')}
          />
          {unclaimed.length > 0 && (
            <div className={styles.found}>
              <span className={styles.hint}>{t('members.web.found')}</span>
              {unclaimed.map((value) => (
                <Button
                  key={value}
                  dense
                  onPress={() =>
                    setDraft({ ...draft, key: value, name: draft.name === '' ? value : draft.name })
                  }
                >
                  {value}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      <Select
        label={t('members.web.manager')}
        hint={t('members.web.manager-hint')}
        value={draft.managerId ?? NOBODY}
        onChange={(id) => setDraft({ ...draft, managerId: id === NOBODY ? null : id })}
        options={[
          { id: NOBODY, label: t('members.web.nobody') },
          ...leaders.map(({ id, name }) => ({ id, label: name })),
        ]}
        error={fieldProblem(save, draft, 'managerId')}
      />
      <PickSome
        label={t('members.web.team-members')}
        empty={t('members.web.nobody')}
        options={members}
        value={draft.memberIds}
        onChange={(memberIds) => setDraft({ ...draft, memberIds })}
      />
      <SeesAllWarning people={whoSeesAllAfter(members, all, after)} />
    </FormDialog>
  );
}
