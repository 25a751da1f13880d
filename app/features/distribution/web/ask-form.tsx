import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { RadioGroup } from '../../../ui/controls/radio-group.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { Actions } from '../../../ui/layout/actions.tsx';
import styles from './ask-page.module.css';
import type { SurveyChoice } from './use-invitations.ts';

/** What the form holds, as it is typed. */
export interface AskDraft {
  readonly survey: string;
  readonly list: string;
  readonly when: 'now' | 'later';
  /** `2026-09-12T09:00`, on the organization's clocks. */
  readonly at: string;
}

export interface AskFormProps {
  draft: AskDraft;
  onChange: (draft: AskDraft) => void;
  surveys: readonly SurveyChoice[];
  timeZone: string;
  isChecking: boolean;
  /** The field's name and its sentence. */
  errors: { readonly list?: string | undefined; readonly at?: string | undefined };
  onCheck: () => void;
}

export function AskForm({ draft, onChange, surveys, timeZone, isChecking, errors, onCheck }: AskFormProps) {
  const { t } = useTranslation('distribution');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.list.trim() !== '') onCheck();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Select
        label={t('web.ask.survey')}
        options={surveys.map(({ slug, name }) => ({ id: slug, label: name }))}
        value={draft.survey}
        onChange={(survey) => onChange({ ...draft, survey })}
      />
      <TextArea
        label={t('web.ask.people')}
        hint={t('web.ask.people-hint')}
        placeholder={t('web.ask.people-example')}
        rows={8}
        value={draft.list}
        onChange={(list) => onChange({ ...draft, list })}
        error={errors.list}
      />
      <div className={styles.when}>
        <RadioGroup
          label={t('web.ask.when')}
          orientation="horizontal"
          value={draft.when}
          onChange={(when) => onChange({ ...draft, when: when === 'later' ? 'later' : 'now' })}
          options={[
            { id: 'now', label: t('web.ask.now') },
            { id: 'later', label: t('web.ask.later') },
          ]}
        />
        {draft.when === 'later' && (
          <TextField
            className={styles.date ?? ''}
            type="datetime-local"
            label={t('web.ask.date')}
            hint={t('web.ask.zone', { zone: timeZone })}
            value={draft.at}
            onChange={(at) => onChange({ ...draft, at })}
            error={errors.at}
          />
        )}
      </div>
      <Actions>
        <Button
          type="submit"
          isPending={isChecking}
          pendingText={t('web.ask.checking')}
          disabledReason={draft.list.trim() === '' ? t('web.ask.nobody-yet') : undefined}
        >
          {t('web.ask.check')}
        </Button>
      </Actions>
    </form>
  );
}
