import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { InviteMember } from '../../members/contract.ts';
import { fieldProblem } from '../form-problem.ts';
import { LocaleSelect } from '../locale-select.tsx';
import { FormDialog } from './form-dialog.tsx';
import { PickSome } from './pick-some.tsx';
import { RoleSelect } from './role-select.tsx';
import { inviteMember, useMemberChange } from './use-members.ts';
import { useTeams } from './use-teams.ts';

const EMPTY = { email: '', role: 'agent', teamIds: [] } as const;

export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('organizations');
  const ownLocale = useLocale();
  const teams = useTeams().data ?? [];
  const [draft, setDraft] = useState<Omit<InviteMember, 'locale'> & { teamIds: string[] }>({
    ...EMPTY,
    teamIds: [],
  });
  const [locale, setLocale] = useState(ownLocale);
  const invitation = useMemberChange(inviteMember, () => {
    notify({ text: t('members.web.invited', { email: draft.email }) });
    close();
  });
  const close = () => {
    onClose();
    invitation.reset();
    setDraft({ ...EMPTY, teamIds: [] });
  };
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={close}
      title={t('members.web.invite')}
      action={t('members.web.send-invitation')}
      error={invitation.error}
      isPending={invitation.isPending}
      onSubmit={() => invitation.mutate({ ...draft, locale })}
    >
      <TextField
        label={t('members.web.email')}
        type="email"
        autoComplete="off"
        isRequired
        autoFocus
        value={draft.email}
        onChange={(email) => setDraft({ ...draft, email })}
        error={fieldProblem(invitation, { ...draft, locale }, 'email')}
      />
      <RoleSelect value={draft.role} onChange={(role) => setDraft({ ...draft, role })} />
      {teams.length > 0 && (
        <PickSome
          label={t('members.web.teams')}
          empty={t('members.web.no-teams')}
          options={teams}
          value={draft.teamIds}
          onChange={(teamIds) => setDraft({ ...draft, teamIds })}
        />
      )}
      <LocaleSelect label={t('members.web.mail-locale')} value={locale} onChange={setLocale} />
    </FormDialog>
  );
}
