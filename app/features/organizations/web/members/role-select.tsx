import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/controls/select.tsx';
import type { Membership } from '../../contract.ts';
import { MEMBER_ROLES, mayGiveRole } from '../../role-scopes.ts';
import { useRole } from '../may.ts';

export interface RoleSelectProps {
  value: Membership['role'];
  onChange: (role: Membership['role']) => void;
  error?: string | undefined;
}

/** The roles that the signed-in member may give, each with what it may do. */
export function RoleSelect({ value, onChange, error }: RoleSelectProps) {
  const { t } = useTranslation('organizations');
  const own = useRole();
  const roles = MEMBER_ROLES.filter((role) => own !== null && mayGiveRole(own, role));
  return (
    <Select
      label={t('members.web.role')}
      value={value}
      onChange={(id) => onChange(MEMBER_ROLES.find((role) => role === id) ?? value)}
      options={roles.map((id) => ({ id, label: t(`members.roles.${id}.name`) }))}
      hint={t(`members.roles.${value}.may`)}
      error={error}
    />
  );
}
