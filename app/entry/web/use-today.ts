import { localDay } from '../../platform/calendar/local-day.ts';
import { useNow } from '../../ui/use-now.ts';

/** Today in the organization's zone, as YYYY-MM-DD. */
export function useToday(timeZone: string): string {
  return localDay(useNow(), timeZone);
}
