import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { readAmount } from '../../../contacts/web/accounts/read-amount.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { PickSome } from '../../../organizations/web/members/pick-some.tsx';
import { CASE_REASONS } from '../../contract.ts';
import type { Conditions, Rule } from '../contract.ts';
import { PickAccounts } from './pick-accounts.tsx';
import type { Named, Names } from './use-names.ts';

export interface RuleDialogProps {
  /** The rule to change; none makes a new one. */
  rule: Rule | undefined;
  names: Names;
  isOpen: boolean;
  onClose: () => void;
  onDone: (rule: Rule) => void;
}

type Listed = 'segments' | 'teams' | 'languages' | 'surveys' | 'reasons';

const LANGUAGES = ['fr', 'en'] as const;

/** What must hold, and whose the case is then. What is left empty says nothing. */
export function RuleDialog({ rule, names, isOpen, onClose, onDone }: RuleDialogProps) {
  const { t } = useTranslation('routing');
  const [conditions, setConditions] = useState<Conditions>(rule?.conditions ?? {});
  const [to, setTo] = useState(
    rule?.to.kind === 'member' ? rule.to.memberId : (rule?.to.kind ?? names.members[0]?.id ?? 'team-manager'),
  );
  const [from, setFrom] = useState(String(conditions.revenueFrom ?? ''));
  const [below, setBelow] = useState(String(conditions.revenueBelow ?? ''));
  const [isTried, setTried] = useState(false);
  const amounts = [readAmount(from), readAmount(below)];
  const pick = (key: Listed, options: readonly Named[]) => {
    const value: readonly string[] = conditions[key] ?? [];
    return (
      options.length > 0 && (
        <PickSome
          label={t(`web.pick.${key}`)}
          empty=""
          options={options}
          value={value}
          onChange={(ids) => setConditions({ ...conditions, [key]: ids.length === 0 ? undefined : ids })}
        />
      )
    );
  };
  const fixed = (key: 'languages' | 'reasons', ids: readonly string[]) =>
    pick(
      key,
      ids.map((id) => ({ id, name: t(`web.${key}.${id}`) })),
    );
  const submit = () => {
    setTried(true);
    const [revenueFrom, revenueBelow] = amounts;
    if (revenueFrom === undefined || revenueBelow === undefined) return;
    const { revenueFrom: _from, revenueBelow: _below, ...others } = conditions;
    const kept = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    onDone({
      conditions: {
        ...kept,
        ...(revenueFrom !== null && { revenueFrom }),
        ...(revenueBelow !== null && { revenueBelow }),
      },
      to: to === 'team-manager' || to === 'account-owner' ? { kind: to } : { kind: 'member', memberId: to },
    });
  };
  const problem = (amount: number | null | undefined) =>
    isTried && amount === undefined ? t('web.amount-problem') : undefined;
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(rule === undefined ? 'web.new-rule' : 'web.edit-rule')}
      action={t('web.keep')}
      error={null}
      isPending={false}
      onSubmit={submit}
    >
      <Select
        label={t('web.goes')}
        value={to}
        onChange={setTo}
        options={[
          { id: 'team-manager', label: t('web.to.team-manager') },
          { id: 'account-owner', label: t('web.to.account-owner') },
          ...names.members.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      <p>{t('web.all-hold')}</p>
      {fixed('reasons', CASE_REASONS)}
      {pick('teams', names.teams)}
      {pick('segments', names.segments)}
      <PickAccounts
        known={names.accounts}
        value={conditions.accounts ?? []}
        onChange={(ids) => setConditions({ ...conditions, accounts: ids.length === 0 ? undefined : ids })}
      />
      <TextField
        label={t('web.pick.revenue-from')}
        hint={t('web.pick.revenue-hint')}
        inputMode="numeric"
        value={from}
        onChange={setFrom}
        error={problem(amounts[0])}
      />
      <TextField
        label={t('web.pick.revenue-below')}
        inputMode="numeric"
        value={below}
        onChange={setBelow}
        error={problem(amounts[1])}
      />
      {fixed('languages', LANGUAGES)}
      {pick('surveys', names.surveys)}
    </FormDialog>
  );
}
