import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import type { Step, StepOf } from '../contract.ts';
import styles from './playbooks.module.css';
import { SendFields } from './send-fields.tsx';
import { isChoosable, type Names, recipientOptions } from './step-words.ts';

export interface FieldsProps<S extends Step> {
  step: S;
  names: Names;
  /** The sentence about what a field lacks. */
  problem: (path: string) => string | undefined;
  onChange: (step: S) => void;
}

/** What a step asks for, by its kind. */
export function StepFields({ step, ...rest }: FieldsProps<Step>) {
  switch (step.kind) {
    case 'wait':
      return <WaitFields step={step} {...rest} />;
    case 'send':
      return <SendFields step={step} {...rest} />;
    case 'task':
      return <TaskFields step={step} {...rest} />;
    case 'notify':
      return <NotifyFields step={step} {...rest} />;
    case 'tag':
      return <TagFields step={step} {...rest} />;
  }
}

const UNITS = ['hours', 'days'] as const;
const COUNTED = ['business', 'always'] as const;

function WaitFields({ step, problem, onChange }: FieldsProps<StepOf<'wait'>>) {
  const { t } = useTranslation('playbooks');
  return (
    <>
      <div className={styles.pair}>
        <NumberField
          label={t('web.amount')}
          value={step.amount}
          onChange={(amount) => onChange({ ...step, amount })}
          error={problem('amount') && t('web.amount-problem')}
        />
        <Select
          label={t('web.unit')}
          options={UNITS.map((id) => ({ id, label: t(`web.units.${id}`) }))}
          value={step.unit}
          onChange={(id) => onChange({ ...step, unit: id === 'hours' ? 'hours' : 'days' })}
        />
      </div>
      <RadioGroup
        label={t('web.counted')}
        options={COUNTED.map((id) => ({
          id,
          label: t(`web.counts.${id}`),
          note: t(`web.counts-note.${id}`),
        }))}
        value={step.counted}
        onChange={(id) => onChange({ ...step, counted: id === 'always' ? 'always' : 'business' })}
      />
    </>
  );
}

/** Whole numbers only; what is none is told when the step is taken over. */
function NumberField(props: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  error: string | undefined;
}) {
  const { value, onChange, ...rest } = props;
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(typed) => onChange(/^\d+$/.test(typed) ? Number(typed) : Number.NaN)}
    />
  );
}

function TaskFields({ step, names, problem, onChange }: FieldsProps<StepOf<'task'>>) {
  const { t } = useTranslation('playbooks');
  return (
    <>
      <TextField
        label={t('web.task-title')}
        hint={t('web.task-title-hint')}
        value={step.title}
        onChange={(title) => onChange({ ...step, title })}
        error={problem('title')}
        maxLength={200}
      />
      <Recipient
        label={t('web.task-owner')}
        value={step.owner}
        names={names}
        onChange={(owner) => onChange({ ...step, owner })}
      />
      <NumberField
        label={t('web.task-due')}
        value={step.dueInDays}
        onChange={(dueInDays) => onChange({ ...step, dueInDays })}
        error={problem('dueInDays') && t('web.amount-problem')}
      />
    </>
  );
}

function NotifyFields({ step, names, problem, onChange }: FieldsProps<StepOf<'notify'>>) {
  const { t } = useTranslation('playbooks');
  return (
    <>
      <Recipient
        label={t('web.notify-whom')}
        value={step.to}
        names={names}
        onChange={(to) => onChange({ ...step, to })}
      />
      <CorrectedTextArea
        label={t('web.notify-message')}
        hint={t('web.notify-message-hint')}
        rows={3}
        maxLength={500}
        value={step.message ?? ''}
        onChange={(message) => onChange({ ...step, message })}
        error={problem('message')}
      />
    </>
  );
}

function TagFields({ step, problem, onChange }: FieldsProps<StepOf<'tag'>>) {
  const { t } = useTranslation('playbooks');
  return (
    <div className={styles.pair}>
      <TextField
        label={t('web.tag-name')}
        value={step.name}
        onChange={(name) => onChange({ ...step, name })}
        error={problem('name')}
        maxLength={60}
      />
      <TextField
        label={t('web.tag-value')}
        value={step.value}
        onChange={(value) => onChange({ ...step, value })}
        error={problem('value')}
        maxLength={500}
      />
    </div>
  );
}

function Recipient(props: { label: string; value: string; names: Names; onChange: (to: string) => void }) {
  const { t } = useTranslation('playbooks');
  const { value, names, ...rest } = props;
  return (
    <Select
      {...rest}
      options={recipientOptions(t, names)}
      value={isChoosable(value, names) ? value : null}
      placeholder={t('web.whom.gone')}
    />
  );
}
