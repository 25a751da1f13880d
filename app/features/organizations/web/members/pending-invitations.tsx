import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { MemberInvitation } from '../../members/contract.ts';
import { mayGiveRole } from '../../role-scopes.ts';
import { useRole } from '../may.ts';
import { UnreadState } from '../unread-state.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import styles from './members.module.css';
import { resendInvitation, revokeInvitation, useMemberChange, useMemberInvitations } from './use-members.ts';

/** Who was asked and has not come yet. */
export function PendingInvitations({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('organizations');
  const invitations = useMemberInvitations(true);
  const [revoked, setRevoked] = useState<MemberInvitation>();
  const [isAsking, ask] = useState(false);
  if (invitations.data === undefined) {
    return invitations.isError ? (
      <UnreadState
        title={t('members.web.failed')}
        error={invitations.error}
        onRetry={() => invitations.refetch()}
      />
    ) : (
      <Skeleton shape="list" lines={1} label={t('members.web.reading')} />
    );
  }
  if (invitations.data.length === 0) return <p className={styles.hint}>{t('members.web.nobody-waits')}</p>;
  return (
    <>
      <ul aria-label={t('members.web.pending')}>
        {invitations.data.map((invitation) => (
          <li key={invitation.id} className={styles.row}>
            <PendingRow
              invitation={invitation}
              timeZone={timeZone}
              onRevoke={() => {
                setRevoked(invitation);
                ask(true);
              }}
            />
          </li>
        ))}
      </ul>
      {revoked !== undefined && (
        <ConfirmDialog
          isOpen={isAsking}
          onClose={() => ask(false)}
          title={t('members.web.revoke-title', { email: revoked.email })}
          text={t('members.web.revoke-text')}
          action={t('members.web.revoke')}
          done={t('members.web.revoked', { email: revoked.email })}
          run={() => revokeInvitation(revoked.id)}
        />
      )}
    </>
  );
}

function PendingRow({
  invitation,
  timeZone,
  onRevoke,
}: {
  invitation: MemberInvitation;
  timeZone: string;
  onRevoke: () => void;
}) {
  const { t } = useTranslation('organizations');
  const locale = useLocale();
  const own = useRole();
  const { id, email, role, teams, expiresAt, isExpired } = invitation;
  const resend = useMemberChange(
    () => resendInvitation(id),
    () => notify({ text: t('members.web.invited', { email }) }),
  );
  const date = formatDate(new Date(expiresAt), locale, 'medium', timeZone);
  return (
    <>
      <p>
        <strong>{email}</strong>
      </p>
      <p>
        <span className={styles.role}>{t(`members.roles.${role}.name`)}</span>
        <span className={styles.small}>
          {teams.length > 0 &&
            formatList(
              teams.map((team) => team.name),
              locale,
            )}
        </span>
      </p>
      <p className={styles.seen}>
        {t(isExpired ? 'members.web.expired' : 'members.web.expires', { date })}
        {resend.error !== null && (
          <span role="alert" className={styles.problem}>
            {resend.error instanceof ProblemError ? resend.error.message : t('web.silent')}
          </span>
        )}
      </p>
      <div className={styles.deeds}>
        {own !== null && mayGiveRole(own, role) && (
          <>
            <Button
              dense
              variant="quiet"
              aria-label={t('members.web.resend-to', { email })}
              isPending={resend.isPending}
              onPress={() => resend.mutate()}
            >
              {t('members.web.resend')}
            </Button>
            <Button
              dense
              variant="quiet"
              aria-label={t('members.web.revoke-of', { email })}
              onPress={onRevoke}
            >
              {t('members.web.revoke')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
