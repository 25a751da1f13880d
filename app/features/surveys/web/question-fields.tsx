import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/controls/radio-group.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { AUDIENCES, FORMALITIES } from '../contract.ts';
import { scaleOf } from '../scale.ts';
import { SentenceField } from './sentence-field.tsx';
import { type SentenceEditing, sentenceOf } from './sentence-of.ts';
import styles from './survey-page.module.css';

export function QuestionFields({ editing }: { editing: SentenceEditing }) {
  const { t } = useTranslation('surveys');
  const { draft, onChange, errorOf } = editing;
  const { min, max } = scaleOf(draft.kind);
  return (
    <div className={styles.form}>
      <TextField
        isRequired
        label={t(`web.kinds.${draft.kind}.subject`)}
        hint={t(`web.kinds.${draft.kind}.subject-hint`)}
        value={draft.subject}
        onChange={(subject) => onChange({ ...draft, subject })}
        error={errorOf('subject')}
      />
      {draft.kind === 'nps' && (
        <Select
          label={t('web.fields.audience')}
          value={draft.audience}
          onChange={(id) =>
            onChange({ ...draft, audience: AUDIENCES.find((one) => one === id) ?? draft.audience })
          }
          options={AUDIENCES.map((id) => ({ id, label: t(`web.audiences.${id}`) }))}
        />
      )}
      {draft.locales.includes('fr') && (
        <RadioGroup
          label={t('web.fields.formality')}
          orientation="horizontal"
          value={draft.formality}
          onChange={(id) =>
            onChange({ ...draft, formality: FORMALITIES.find((one) => one === id) ?? draft.formality })
          }
          options={FORMALITIES.map((id) => ({ id, label: t(`web.formalities.${id}`) }))}
        />
      )}
      <SentenceField
        {...sentenceOf(editing, ['question'])}
        label={t('web.fields.question')}
        hint={t(`web.kinds.${draft.kind}.question-hint`, {
          subject: '{{subject}}',
          audience: '{{audience}}',
        })}
      />
      <SentenceField {...sentenceOf(editing, ['low'])} label={t('web.fields.end', { score: min })} />
      <SentenceField {...sentenceOf(editing, ['high'])} label={t('web.fields.end', { score: max })} />
    </div>
  );
}
