import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/controls/select.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { LOCALE_CHOICES, localesOfChoice } from './locale-choices.ts';
import type { SentenceEditing } from './sentence-of.ts';
import styles from './survey-page.module.css';

/** How long an answer may be changed: never, a day, two, a week, a month. */
const EDIT_HOURS_CHOICES = [0, 24, 48, 168, 720];

export function SettingsPanel({ editing }: { editing: SentenceEditing }) {
  const { t } = useTranslation('surveys');
  const { draft, onChange, errorOf } = editing;
  const hours = [...new Set([...EDIT_HOURS_CHOICES, draft.editHours])].sort((a, b) => a - b);
  const days = (count: number) =>
    count % 24 === 0 && count > 0
      ? t('web.fields.days', { count: count / 24 })
      : t('web.fields.hours', { count });
  return (
    <Panel title={t('web.settings.title')}>
      <div className={styles.form}>
        <TextField
          isRequired
          label={t('web.fields.name')}
          hint={t('web.fields.name-hint')}
          value={draft.name}
          onChange={(name) => onChange({ ...draft, name })}
          error={errorOf('name')}
        />
        <Select
          label={t('web.fields.locales')}
          value={draft.locales.join(',')}
          onChange={(choice) => onChange({ ...draft, locales: localesOfChoice(choice) })}
          options={LOCALE_CHOICES.map((id) => ({ id, label: t(`web.locale-choices.${id}`) }))}
          error={errorOf('locales')}
        />
        <Select
          label={t('web.fields.edit-hours')}
          value={String(draft.editHours)}
          onChange={(count) => onChange({ ...draft, editHours: Number(count) })}
          options={hours.map((count) => ({
            id: String(count),
            label: count === 0 ? t('web.fields.never') : days(count),
          }))}
        />
      </div>
    </Panel>
  );
}
