import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../../../ui/controls/checkbox.tsx';
import { TextField } from '../../../../../ui/controls/text-field.tsx';
import type { OfferDraft } from './offer-draft.ts';
import type { FieldsProps } from './offer-form.tsx';
import styles from './offers.module.css';

type Typed = {
  [Name in keyof OfferDraft]: OfferDraft[Name] extends string ? Name : never;
}[keyof OfferDraft];

function useField({ draft, set, problem }: FieldsProps) {
  return (name: Exclude<Typed, 'kind'>) => ({
    value: draft[name],
    onChange: (value: string) => set({ [name]: value }),
    error: problem(name),
  });
}

/** Until when a benefit holds; or when and where an event is, and until when people answer. */
export function OfferTimes({ timeZone, ...fields }: FieldsProps & { timeZone: string }) {
  const { t } = useTranslation('offers');
  const field = useField(fields);
  if (fields.draft.kind === 'benefit') {
    return (
      <TextField
        {...field('validUntil')}
        type="date"
        label={t('web.form.valid-until')}
        className={styles.short ?? ''}
      />
    );
  }
  return (
    <fieldset className={styles.group}>
      <legend>{t('web.form.when')}</legend>
      <div className={styles.row}>
        <TextField {...field('day')} type="date" label={t('web.form.day')} />
        <TextField
          {...field('time')}
          type="time"
          label={t('web.form.time')}
          hint={t('web.form.zone', { zone: timeZone })}
        />
        <TextField {...field('minutes')} inputMode="numeric" label={t('web.form.minutes')} />
      </div>
      <TextField
        {...field('place')}
        label={t('web.form.place')}
        hint={t('web.form.place-hint')}
        maxLength={300}
      />
      <TextField
        {...field('answerBy')}
        type="date"
        label={t('web.form.answer-by')}
        className={styles.short ?? ''}
      />
    </fieldset>
  );
}

/** For how many, and what happens once they are all taken. */
export function OfferPlaces(fields: FieldsProps) {
  const { t } = useTranslation('offers');
  const field = useField(fields);
  const { draft, set } = fields;
  return (
    <fieldset className={styles.group}>
      <legend>{t('web.form.places-title')}</legend>
      <TextField
        {...field('places')}
        inputMode="numeric"
        label={t('web.form.places')}
        hint={t('web.form.places-hint')}
        className={styles.short ?? ''}
      />
      {draft.places.trim() !== '' && (
        <Checkbox
          isSelected={draft.hasWaitingList}
          onChange={(hasWaitingList) => set({ hasWaitingList })}
          note={t('web.form.waiting-note')}
        >
          {t('web.form.waiting')}
        </Checkbox>
      )}
    </fieldset>
  );
}
