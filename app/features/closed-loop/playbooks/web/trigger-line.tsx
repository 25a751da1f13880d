import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/controls/select.tsx';
import { DETRACTOR_TYPES } from '../../types/detractor-type.ts';
import { BANDS, type Definition, type Trigger } from '../contract.ts';
import styles from './playbooks.module.css';
import { type Names, surveyWords, triggerWords } from './step-words.ts';

const TRIGGERS: readonly Trigger[] = [
  ...BANDS.map((band) => ({ kind: 'band' as const, band })),
  ...DETRACTOR_TYPES.map((type) => ({ kind: 'type' as const, type })),
];

const idOf = (trigger: Trigger): string => (trigger.kind === 'band' ? trigger.band : trigger.type);

export interface TriggerLineProps {
  definition: Definition;
  names: Names;
  onChange: (part: Partial<Definition>) => void;
}

/** "When a detractor answers [any survey]": the beginning of the sentence that the steps go on with. */
export function TriggerLine({ definition, names, onChange }: TriggerLineProps) {
  const { t } = useTranslation('playbooks');
  const surveys = [null, ...names.surveys.keys()];
  return (
    <fieldset className={styles.trigger}>
      <legend>{t('web.trigger')}</legend>
      <Select
        label={t('web.trigger-who')}
        options={TRIGGERS.map((trigger) => ({ id: idOf(trigger), label: triggerWords(t, trigger) }))}
        value={idOf(definition.trigger)}
        onChange={(id) => {
          const trigger = TRIGGERS.find((one) => idOf(one) === id);
          if (trigger !== undefined) onChange({ trigger });
        }}
      />
      <Select
        label={t('web.trigger-survey')}
        options={surveys.map((id) => ({ id: id ?? 'any', label: surveyWords(t, id, names) }))}
        value={definition.surveyId ?? 'any'}
        onChange={(id) => onChange({ surveyId: id === 'any' ? null : id })}
      />
    </fieldset>
  );
}
