import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { SearchField } from '../../../../ui/controls/search-field.tsx';
import type { ContactItem } from '../../contract.ts';
import { useAccounts } from '../accounts/use-accounts.ts';
import styles from './person.module.css';

/** More than this is not looked through: another word finds it. */
const SHOWN = 6;

export interface AccountFieldProps {
  account: ContactItem['account'];
  error: string | undefined;
  onChange: (account: ContactItem['account']) => void;
}

/** The company that somebody belongs to, chosen among those that are there. */
export function AccountField({ account, error, onChange }: AccountFieldProps) {
  const { t } = useTranslation('contacts');
  const [isChoosing, choose] = useState(false);
  return (
    <fieldset className={styles.properties}>
      <legend>{t('web.person.account')}</legend>
      <p className={styles.account}>
        <span>{account?.name ?? t('web.accounts.none-chosen')}</span>
        <Button dense aria-expanded={isChoosing} onPress={() => choose(!isChoosing)}>
          {t(account === null ? 'web.accounts.choose' : 'web.accounts.change')}
        </Button>
        {account !== null && (
          <Button dense onPress={() => onChange(null)}>
            {t('web.accounts.take-out')}
          </Button>
        )}
      </p>
      {error !== undefined && <p role="alert">{error}</p>}
      {isChoosing && (
        <Choice
          onPick={(picked) => {
            onChange(picked);
            choose(false);
          }}
        />
      )}
    </fieldset>
  );
}

function Choice({ onPick }: { onPick: (account: NonNullable<ContactItem['account']>) => void }) {
  const { t } = useTranslation('contacts');
  const [q, search] = useState('');
  const found = useAccounts(q.trim() || undefined).data?.pages[0]?.items ?? [];
  return (
    <>
      <SearchField autoFocus label={t('web.accounts.search')} value={q} onChange={search} maxLength={200} />
      {found.length === 0 ? (
        <p role="status">{t(q.trim() === '' ? 'web.accounts.empty' : 'web.accounts.none')}</p>
      ) : (
        <ul className={styles.choices} aria-label={t('web.accounts.found')}>
          {found.slice(0, SHOWN).map(({ id, name }) => (
            <li key={id}>
              <Button dense onPress={() => onPick({ id, name })}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
