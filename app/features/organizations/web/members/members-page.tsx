import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import type { ListedMember } from '../../members/contract.ts';
import { MEMBER_ROLES } from '../../role-scopes.ts';
import { useMay } from '../may.ts';
import { SettingsBlock } from '../settings-block.tsx';
import { UnreadState } from '../unread-state.tsx';
import { ChangeMemberDialog } from './change-member-dialog.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import styles from './members.module.css';
import { PendingInvitations } from './pending-invitations.tsx';
import { leaveOrganization, removeMember, useListedMembers } from './use-members.ts';

export interface MembersPageProps {
  timeZone: string;
  organization: string;
  userId: string | undefined;
  /** The organization is theirs no more. */
  onLeft: () => void;
}

export function MembersPage({ timeZone, organization, userId, onLeft }: MembersPageProps) {
  const { t } = useTranslation('organizations');
  const isManaged = useMay('manage');
  const [isInviting, invite] = useState(false);
  return (
    <>
      <PageTitle>{t('members.web.title')}</PageTitle>
      <SettingsBlock title={t('members.web.people')} note={t('members.web.people-note')}>
        <MemberList {...{ organization, userId, onLeft }} />
        {isManaged && (
          <Actions>
            <Button icon="plus" onPress={() => invite(true)}>
              {t('members.web.invite')}
            </Button>
          </Actions>
        )}
      </SettingsBlock>
      {isManaged && (
        <SettingsBlock title={t('members.web.pending')} note={t('members.web.pending-note')}>
          <PendingInvitations timeZone={timeZone} />
        </SettingsBlock>
      )}
      <SettingsBlock title={t('members.web.roles')} note={t('members.web.roles-note')}>
        <dl className={styles.roles}>
          {MEMBER_ROLES.map((role) => (
            <div key={role}>
              <dt className={styles.role}>{t(`members.roles.${role}.name`)}</dt>
              <dd>{t(`members.roles.${role}.may`)}</dd>
            </div>
          ))}
        </dl>
      </SettingsBlock>
      <InviteDialog isOpen={isInviting} onClose={() => invite(false)} />
    </>
  );
}

function MemberList({ organization, userId, onLeft }: Omit<MembersPageProps, 'timeZone'>) {
  const { t } = useTranslation('organizations');
  const members = useListedMembers();
  const [changed, setChanged] = useState<ListedMember>();
  const [isChanging, change] = useState(false);
  const [removed, setRemoved] = useState<ListedMember>();
  const [isRemoving, remove] = useState(false);
  if (members.data === undefined) {
    return members.isError ? (
      <UnreadState title={t('members.web.failed')} error={members.error} onRetry={() => members.refetch()} />
    ) : (
      <Skeleton shape="list" lines={3} label={t('members.web.reading')} />
    );
  }
  const isLeaving = removed?.id === userId;
  const words = isLeaving ? 'leave' : 'remove';
  return (
    <>
      <ul aria-label={t('members.web.people')}>
        {members.data.map((member) => (
          <li key={member.id} className={styles.row}>
            <MemberRow
              member={member}
              isOneself={member.id === userId}
              onChange={(one) => {
                setChanged(one);
                change(true);
              }}
              onRemove={(one) => {
                setRemoved(one);
                remove(true);
              }}
            />
          </li>
        ))}
      </ul>
      {changed !== undefined && (
        <ChangeMemberDialog
          key={changed.id + String(isChanging)}
          member={changed}
          isOpen={isChanging}
          onClose={() => change(false)}
        />
      )}
      {removed !== undefined && (
        <ConfirmDialog
          isOpen={isRemoving}
          onClose={() => remove(false)}
          title={t(`members.web.${words}-ask`, { name: removed.name, organization })}
          text={t(`members.web.${words}-text`)}
          action={t(`members.web.${words}`)}
          done={t(`members.web.${words}-done`, { name: removed.name, organization })}
          run={() => (isLeaving ? leaveOrganization() : removeMember(removed.id))}
          onDone={() => {
            if (isLeaving) onLeft();
          }}
        />
      )}
    </>
  );
}
