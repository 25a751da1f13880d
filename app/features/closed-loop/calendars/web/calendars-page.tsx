import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import type { Calendar } from '../contract.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { CalendarRow } from './calendar-row.tsx';
import styles from './calendars.module.css';
import { useCalendars, useRemoveCalendar } from './use-calendars.ts';

/** When the organization and each of its teams are there. */
export function CalendarsPage() {
  const { t } = useTranslation('calendars');
  const calendars = useCalendars();
  const [changed, change] = useState<Calendar>();
  const [isOpen, setOpen] = useState(false);
  const [opened, countOpened] = useState(0);
  const remove = useRemoveCalendar(() => notify({ text: t('web.reset') }));
  const list = () => {
    if (calendars.data === undefined) {
      return calendars.isError ? (
        <UnreadState title={t('web.failed')} error={calendars.error} onRetry={() => calendars.refetch()} />
      ) : (
        <Skeleton shape="list" lines={3} label={t('web.reading')} />
      );
    }
    return (
      <>
        <ul className={styles.list} aria-label={t('web.title')}>
          {calendars.data.map((calendar) => (
            <li key={calendar.team} className={styles.row}>
              <CalendarRow
                calendar={calendar}
                onChange={() => {
                  change(calendar);
                  countOpened(opened + 1);
                  setOpen(true);
                }}
                onRemove={() => remove.mutate(calendar.team)}
              />
            </li>
          ))}
        </ul>
        {calendars.data.length === 1 && <p className={styles.note}>{t('web.no-teams')}</p>}
      </>
    );
  };
  return (
    <>
      <PageTitle note={t('web.note')}>{t('web.title')}</PageTitle>
      {list()}
      {changed !== undefined && (
        <CalendarDialog key={opened} calendar={changed} isOpen={isOpen} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
