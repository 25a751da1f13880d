import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import type { Calendar } from '../contract.ts';
import styles from './calendars.module.css';
import { weekLines } from './week-lines.ts';

export interface CalendarRowProps {
  calendar: Calendar;
  onChange: () => void;
  onRemove: () => void;
}

export function CalendarRow({ calendar, onChange, onRemove }: CalendarRowProps) {
  const { t } = useTranslation('calendars');
  const mayManage = useMay('manage');
  const { team, isOwn, timeZone, hours, holidays, closedDays } = calendar;
  const name = calendar.name ?? t('web.whole');
  const day = (index: number) => t(`web.days.${index}`);
  return (
    <>
      <div>
        <strong>{name}</strong>
        <span className={styles.small}>
          {t(isOwn ? 'web.own' : team === null ? 'web.usual' : 'web.follows')}
        </span>
      </div>
      <dl className={styles.week}>
        {weekLines(hours).map(({ from, to, hours: spans }) => (
          <div key={from}>
            <dt>{from === to ? day(from) : t('web.day-to-day', { from: day(from), to: day(to) })}</dt>
            <dd>{spans === '' ? t('web.closed') : spans}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.small}>
        <span>{timeZone}</span>
        <span>{t(`web.sets-short.${holidays}`)}</span>
        {closedDays.length > 0 && <span>{t('web.closed-days-some', { count: closedDays.length })}</span>}
      </div>
      {mayManage && (
        <div className={styles.deeds}>
          <Button dense variant="quiet" aria-label={t('web.change-of', { name })} onPress={onChange}>
            {t('web.change')}
          </Button>
          {isOwn && (
            <Button
              dense
              variant="quiet"
              aria-label={team === null ? t('web.back-usual') : t('web.back-of', { name })}
              onPress={onRemove}
            >
              {t(team === null ? 'web.back-usual' : 'web.back')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
