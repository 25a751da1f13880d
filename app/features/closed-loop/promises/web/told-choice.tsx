import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';

export interface ToldChoiceProps {
  value: boolean | null;
  onChange: (isTold: boolean) => void;
  error: string | undefined;
}

/** Whether the customer knows: nobody answers it by not looking. */
export function ToldChoice({ value, onChange, error }: ToldChoiceProps) {
  const { t } = useTranslation('promises');
  return (
    <RadioGroup
      label={t('web.told')}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(id) => onChange(id === 'yes')}
      error={error}
      options={[
        { id: 'yes', label: t('web.told-yes') },
        { id: 'no', label: t('web.told-no') },
      ]}
    />
  );
}
