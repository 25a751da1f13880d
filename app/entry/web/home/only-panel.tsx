import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { Actions } from '../../../ui/layout/actions.tsx';
import type { HomeSearch } from './home-search.ts';
import { useDimensions } from './use-figures.ts';
import { useSegmentNames } from './use-segment-names.ts';

export interface OnlyPanelProps {
  search: HomeSearch;
  onChoose: (only: string | undefined, value: string | undefined) => void;
}

/** Chooses one property and one of its values; the screen is then about those answers only. */
export function OnlyPanel({ search, onChoose }: OnlyPanelProps) {
  const { t } = useTranslation('entry');
  const names = useSegmentNames();
  const dimensions = useDimensions().data?.items ?? [];
  const [only, setOnly] = useState(search.only ?? dimensions[0]?.name ?? '');
  const [value, setValue] = useState(search.value ?? '');
  const values = dimensions.find(({ name }) => name === only)?.values ?? [];
  if (dimensions.length === 0) return <p>{t('home.filter.no-property')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(only, value);
      }}
    >
      <Select
        label={t('home.filter.property')}
        value={only}
        onChange={(name) => {
          setOnly(name);
          setValue('');
        }}
        options={dimensions.map(({ name }) => ({ id: name, label: names.dimension(name) }))}
      />
      <Select
        label={t('home.filter.value')}
        value={value}
        onChange={setValue}
        options={[
          { id: '', label: t('home.segments.without') },
          ...values.map((one) => ({ id: one, label: names.value(only, one) })),
        ]}
      />
      <Actions>
        <Button type="submit" variant="primary" dense>
          {t('home.filter.apply')}
        </Button>
        {search.only !== undefined && (
          <Button variant="quiet" dense onPress={() => onChoose(undefined, undefined)}>
            {t('home.filter.clear')}
          </Button>
        )}
      </Actions>
    </form>
  );
}
