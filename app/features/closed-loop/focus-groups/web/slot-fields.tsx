import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import styles from './focus-groups.module.css';
import type { TypedSlot } from './group-form.ts';

export interface SlotFieldsProps {
  slots: readonly TypedSlot[];
  onChange: (slots: readonly TypedSlot[]) => void;
  problem: ProblemError | null;
  /** What another one begins as where there is none. */
  first: TypedSlot;
}

/** The times that guests choose from. One that somebody chose keeps its time. */
export function SlotFields({ slots, onChange, problem, first }: SlotFieldsProps) {
  const { t } = useTranslation('focus-groups');
  const part = (i: number, name: 'day' | 'time' | 'minutes' | 'seats') => ({
    label: t(`web.form.${name}`),
    value: slots[i]?.[name] ?? '',
    onChange: (value: string) =>
      onChange(slots.map((slot, at) => (at === i ? { ...slot, [name]: value } : slot))),
    error: problem?.field(`slots.${i}.${name}`),
  });
  const another = (): TypedSlot => {
    const { id: _id, ...last } = slots.at(-1) ?? first;
    return { ...last, taken: 0 };
  };
  return (
    <>
      {slots.map(({ taken }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a date is told by its place in the list.
        <fieldset key={i} className={styles.slot} aria-label={t('web.form.slot', { n: i + 1 })}>
          <TextField {...part(i, 'day')} type="date" isReadOnly={taken > 0} />
          <TextField {...part(i, 'time')} type="time" isReadOnly={taken > 0} />
          <TextField {...part(i, 'minutes')} inputMode="numeric" isReadOnly={taken > 0} />
          <TextField {...part(i, 'seats')} inputMode="numeric" />
          {taken > 0 ? (
            <p className={styles.whole}>{t('web.form.taken', { count: taken })}</p>
          ) : (
            slots.length > 1 && (
              <div className={styles.whole}>
                <Button
                  dense
                  variant="quiet"
                  aria-label={t('web.form.remove-slot-of', { n: i + 1 })}
                  onPress={() => onChange(slots.filter((_, at) => at !== i))}
                >
                  {t('web.form.remove-slot')}
                </Button>
              </div>
            )
          )}
        </fieldset>
      ))}
      <div>
        <Button dense onPress={() => onChange([...slots, another()])}>
          {t('web.form.add-slot')}
        </Button>
      </div>
    </>
  );
}
