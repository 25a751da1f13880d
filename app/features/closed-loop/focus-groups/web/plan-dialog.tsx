import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { FocusGroup } from '../contract.ts';
import styles from './focus-groups.module.css';
import { send, useGroupChange } from './use-focus-groups.ts';

const WEEK_MS = 7 * 86_400_000;

interface Slot {
  day: string;
  time: string;
  minutes: string;
  seats: string;
}

/** A question, a place, and times to choose from. */
export function PlanDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('focus-groups');
  const { timeZone } = useWorkspace();
  const first: Slot = {
    day: isoDayIn(new Date(Date.now() + 2 * WEEK_MS), timeZone),
    time: '18:00',
    minutes: '90',
    seats: '8',
  };
  const [words, setWords] = useState({ title: '', question: '', place: '' });
  const [slots, setSlots] = useState<readonly Slot[]>([first]);
  const plan = useGroupChange(
    (body: object) => send<FocusGroup>('POST', 'focus-groups', body),
    () => {
      onClose();
      notify({ text: t('web.form.created') });
    },
  );
  const problem = plan.error instanceof ProblemError ? plan.error : null;
  const text = (name: keyof typeof words) => ({
    label: t(`web.form.${name}`),
    isRequired: true,
    value: words[name],
    onChange: (value: string) => setWords({ ...words, [name]: value }),
    error: problem?.field(name),
  });
  const part = (i: number, name: keyof Slot) => ({
    label: t(`web.form.${name}`),
    value: slots[i]?.[name] ?? '',
    onChange: (value: string) =>
      setSlots(slots.map((slot, at) => (at === i ? { ...slot, [name]: value } : slot))),
    error: problem?.field(`slots.${i}.${name}`),
  });
  const number = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed));
  const submit = () =>
    plan.mutate({
      ...words,
      slots: slots.map(({ day, time, minutes, seats }) => ({
        day,
        time: time.slice(0, 5),
        minutes: number(minutes),
        seats: number(seats),
      })),
    });
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t('web.create')}
      action={t('web.form.save')}
      error={plan.error}
      isPending={plan.isPending}
      onSubmit={submit}
    >
      <TextField {...text('title')} autoFocus />
      <CorrectedTextArea {...text('question')} rows={2} hint={t('web.form.question-hint')} />
      <TextField {...text('place')} />
      {slots.map((_slot, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a date is told by its place in the list.
        <fieldset key={i} className={styles.slot} aria-label={t('web.form.slot', { n: i + 1 })}>
          <TextField {...part(i, 'day')} type="date" />
          <TextField {...part(i, 'time')} type="time" />
          <TextField {...part(i, 'minutes')} inputMode="numeric" />
          <TextField {...part(i, 'seats')} inputMode="numeric" />
        </fieldset>
      ))}
      <div>
        <Button dense onPress={() => setSlots([...slots, slots.at(-1) ?? first])}>
          {t('web.form.add-slot')}
        </Button>
      </div>
    </FormDialog>
  );
}
