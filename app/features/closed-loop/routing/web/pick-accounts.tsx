import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { PickSome } from '../../../organizations/web/members/pick-some.tsx';
import type { Named } from './use-names.ts';
import { useFoundAccounts } from './use-routing.ts';

export interface PickAccountsProps {
  known: readonly Named[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Companies are many: those that a few letters find, and those that are chosen. */
export function PickAccounts({ known, value, onChange }: PickAccountsProps) {
  const { t } = useTranslation('routing');
  const [typed, type] = useState('');
  const [seen, see] = useState<readonly Named[]>(known);
  const found = useFoundAccounts(typed).data ?? [];
  const all = new Map([...known, ...seen, ...found].map((one) => [one.id, one]));
  const options = [...all.values()].filter(
    ({ id }) => value.includes(id) || found.some((one) => one.id === id),
  );
  return (
    <div>
      <TextField
        label={t('web.pick.accounts')}
        hint={t('web.pick.accounts-hint')}
        value={typed}
        onChange={type}
      />
      {options.length > 0 && (
        <PickSome
          label=""
          empty=""
          options={options}
          value={value}
          onChange={(ids) => {
            see(options);
            onChange(ids);
          }}
        />
      )}
    </div>
  );
}
