import type { Locale } from '../locale.ts';

interface CalendarWords {
  months: readonly string[];
  shortMonths: readonly string[];
  shortWeekdays: readonly string[];
}

/** Written here because browsers disagree ("Sept" or "Sep", "1" or "1er"). */
export const CALENDAR_WORDS: Record<Locale, CalendarWords> = {
  fr: {
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    shortMonths: words('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
    shortWeekdays: words('dim. lun. mar. mer. jeu. ven. sam.'),
  },
  en: {
    months: words('January February March April May June July August September October November December'),
    shortMonths: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    shortWeekdays: words('Sun Mon Tue Wed Thu Fri Sat'),
  },
};

function words(text: string): readonly string[] {
  return text.split(' ');
}
