import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { ListedMember } from '../../members/contract.ts';
import { isMemberRole, mayGiveRole } from '../../role-scopes.ts';
import { useMay, useRole } from '../may.ts';
import styles from './members.module.css';

export interface MemberRowProps {
  member: ListedMember;
  isOneself: boolean;
  onChange: (member: ListedMember) => void;
  onRemove: (member: ListedMember) => void;
}

export function MemberRow({ member, isOneself, onChange, onRemove }: MemberRowProps) {
  const { t } = useTranslation('organizations');
  const locale = useLocale();
  const own = useRole();
  const { name, email, role, teams, lastSeenOn } = member;
  const isManaged = useMay('manage');
  const isTouchable = isManaged && own !== null && isMemberRole(role) && mayGiveRole(own, role);
  return (
    <>
      <p>
        <strong>{name}</strong>
        {isOneself && <span className={styles.you}>{t('members.web.you')}</span>}
        <span className={styles.small}>{email}</span>
      </p>
      <p>
        <span className={styles.role}>{isMemberRole(role) ? t(`members.roles.${role}.name`) : role}</span>
        <span className={styles.small}>
          {teams.length > 0 &&
            formatList(
              teams.map((team) => team.name),
              locale,
            )}
        </span>
      </p>
      {isManaged && (
        <p className={styles.seen}>
          {lastSeenOn === null
            ? t('members.web.never-seen')
            : t('members.web.seen', { date: formatDate(lastSeenOn, locale, 'medium') })}
        </p>
      )}
      <div className={styles.deeds}>
        {isTouchable && (
          <Button
            dense
            variant="quiet"
            aria-label={t('members.web.change-title', { name })}
            onPress={() => onChange(member)}
          >
            {t('members.web.change')}
          </Button>
        )}
        {isOneself ? (
          <Button dense variant="quiet" onPress={() => onRemove(member)}>
            {t('members.web.leave')}
          </Button>
        ) : (
          isTouchable && (
            <Button
              dense
              variant="quiet"
              aria-label={t('members.web.remove-title', { name })}
              onPress={() => onRemove(member)}
            >
              {t('members.web.remove')}
            </Button>
          )
        )}
      </div>
    </>
  );
}
