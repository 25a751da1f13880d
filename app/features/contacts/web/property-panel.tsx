import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { PickList } from '../../../ui/controls/pick-list.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import styles from './contacts-page.module.css';
import type { ContactsSearch, PropertyFilter } from './contacts-search.ts';
import { useContactProperties } from './use-contacts.ts';

export interface PropertyPanelProps {
  filters: readonly PropertyFilter[];
  onSearch: (change: Partial<ContactsSearch>) => void;
  close: () => void;
}

/** First which property, then which value: one of the commonest, or another that is typed. */
export function PropertyPanel({ filters, onSearch, close }: PropertyPanelProps) {
  const { t } = useTranslation('contacts');
  const properties = useContactProperties().data ?? [];
  const [name, choose] = useState<string | null>(null);
  const [typed, type] = useState('');
  const chosen = properties.find((property) => property.name === name);
  const narrow = (value: string) => {
    if (name !== null && value !== '') onSearch({ [`filter[${name}]`]: value });
    close();
  };
  if (chosen === undefined) {
    return (
      <div className={styles.panel}>
        {filters.length > 0 && (
          <Button
            dense
            icon="close"
            onPress={() => {
              onSearch(Object.fromEntries(filters.map(({ key }) => [key, undefined])));
              close();
            }}
          >
            {t('web.filter-by.any')}
          </Button>
        )}
        {properties.length === 0 ? (
          <p>{t('web.filter-by.none')}</p>
        ) : (
          <PickList
            label={t('web.person.properties')}
            options={properties.map((property) => ({ id: property.name, label: property.name }))}
            value={undefined}
            onPick={choose}
          />
        )}
      </div>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    narrow(typed.trim());
  };
  return (
    <div className={styles.panel}>
      <PickList
        label={chosen.name}
        options={chosen.values.filter((value) => value !== '').map((value) => ({ id: value, label: value }))}
        value={undefined}
        onPick={narrow}
      />
      <Form onSubmit={submit} className={styles.other ?? ''}>
        <TextField label={t('web.filter-by.other', { name: chosen.name })} value={typed} onChange={type} />
        <Button dense type="submit">
          {t('web.filter-by.apply')}
        </Button>
      </Form>
    </div>
  );
}
