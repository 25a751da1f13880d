import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import { TextArea } from '../../../../ui/controls/text-area.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { TimeZoneSelect } from '../../../organizations/web/time-zone-select.tsx';
import { type Calendar, HOLIDAY_SETS } from '../contract.ts';
import styles from './calendars.module.css';
import { readHours, writeHours } from './hours-text.ts';
import { useSetCalendar } from './use-calendars.ts';

export interface CalendarDialogProps {
  calendar: Calendar;
  isOpen: boolean;
  onClose: () => void;
}

export function CalendarDialog({ calendar, isOpen, onClose }: CalendarDialogProps) {
  const { t } = useTranslation('calendars');
  const [timeZone, setTimeZone] = useState(calendar.timeZone);
  const [hours, setHours] = useState(calendar.hours.map(writeHours));
  const [holidays, setHolidays] = useState(calendar.holidays);
  const [closedDays, setClosedDays] = useState(calendar.closedDays.join('\n'));
  const [isTried, setTried] = useState(false);
  const save = useSetCalendar(() => {
    onClose();
    notify({ text: t('web.saved') });
  });
  const read = hours.map(readHours);
  const submit = () => {
    setTried(true);
    const days = read.filter((day) => day !== null);
    if (days.length < read.length) return;
    const closed = closedDays.split(/[\s,;]+/).filter((day) => day !== '');
    save.mutate({ team: calendar.team, timeZone, hours: days, holidays, closedDays: closed });
  };
  const problem = (start: string): string | undefined =>
    save.error instanceof ProblemError
      ? save.error.problem.errors?.find(({ field }) => field.startsWith(start))?.detail
      : undefined;
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('web.change-of', { name: calendar.name ?? t('web.whole') })}
      action={t('web.save')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={submit}
    >
      <TimeZoneSelect
        label={t('web.zone')}
        value={timeZone}
        onChange={setTimeZone}
        error={problem('timeZone')}
      />
      <fieldset className={styles.days}>
        <legend>{t('web.hours')}</legend>
        <p className={styles.hint}>{t('web.hours-hint')}</p>
        {hours.map((text, day) => (
          <TextField
            key={day}
            className={styles.day ?? ''}
            label={t(`web.days.${day}`)}
            placeholder={t('web.closed')}
            value={text}
            onChange={(typed) => setHours(hours.map((one, i) => (i === day ? typed : one)))}
            error={isTried && read[day] === null ? t('web.hours-problem') : undefined}
          />
        ))}
        {problem('hours') !== undefined && <p className={styles.problem}>{problem('hours')}</p>}
      </fieldset>
      <RadioGroup
        label={t('web.holidays')}
        value={holidays}
        onChange={(id) => setHolidays(HOLIDAY_SETS.find((set) => set === id) ?? holidays)}
        options={HOLIDAY_SETS.map((id) => ({
          id,
          label: t(`web.sets.${id}`),
          note: t(`web.sets-note.${id}`),
        }))}
      />
      <TextArea
        label={t('web.closed-days')}
        hint={t('web.closed-days-hint')}
        rows={3}
        value={closedDays}
        onChange={setClosedDays}
        error={problem('closedDays')}
      />
    </FormDialog>
  );
}
