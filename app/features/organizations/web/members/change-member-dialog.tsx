import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { Membership } from '../../contract.ts';
import type { ListedMember } from '../../members/contract.ts';
import { MEMBER_ROLES, mayLeadTeam, RIGHTS } from '../../role-scopes.ts';
import { FormDialog } from './form-dialog.tsx';
import { PickSome } from './pick-some.tsx';
import { RoleSelect } from './role-select.tsx';
import { SeesAllWarning } from './sees-all-warning.tsx';
import { changeMember, useMemberChange } from './use-members.ts';
import { useTeams } from './use-teams.ts';
import { whoSeesAllAfter, withPerson } from './who-sees-all.ts';

export interface ChangeMemberDialogProps {
  member: ListedMember;
  isOpen: boolean;
  onClose: () => void;
}

export function ChangeMemberDialog({ member, isOpen, onClose }: ChangeMemberDialogProps) {
  const { t } = useTranslation('organizations');
  const teams = useTeams().data ?? [];
  const isIn = teams.filter((team) => team.members.some(({ id }) => id === member.id)).map(({ id }) => id);
  const [role, setRole] = useState<Membership['role']>(
    MEMBER_ROLES.find((one) => one === member.role) ?? 'agent',
  );
  const [chosen, setChosen] = useState<readonly string[]>();
  const teamIds = chosen ?? isIn;
  const after = withPerson(teams, member.id, { teamIds, mayLead: mayLeadTeam(role) });
  const widened = whoSeesAllAfter([{ ...member, role }], teams, after);
  const change = useMemberChange(changeMember, () => {
    onClose();
    notify({ text: t('members.web.changed', { name: member.name }) });
  });
  const close = () => {
    onClose();
    change.reset();
  };
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={close}
      title={t('members.web.change-title', { name: member.name })}
      action={t('web.settings.save')}
      error={change.error}
      isPending={change.isPending}
      onSubmit={() =>
        change.mutate({
          id: member.id,
          ...(role !== member.role && { role }),
          teamIds: [...teamIds],
        })
      }
    >
      <RoleSelect value={role} onChange={setRole} />
      <PickSome
        label={t('members.web.teams')}
        hint={t(`members.web.sees.${RIGHTS[role].sees}`)}
        empty={t('members.web.no-teams')}
        options={teams}
        value={teamIds}
        onChange={setChosen}
      />
      <SeesAllWarning people={widened} />
    </FormDialog>
  );
}
