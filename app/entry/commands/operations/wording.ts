import { isLocale, type Locale } from '../../../platform/i18n/locale.ts';
import { createTranslate, type MessageValues } from '../../../platform/i18n/translate.ts';
import platformEn from '../../../platform/messages/en.json' with { type: 'json' };
import platformFr from '../../../platform/messages/fr.json' with { type: 'json' };
import { CommandError, terminalLocale } from '../../console.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

/** How the administrator's commands write: their language and their numbers. */
export interface Wording {
  readonly locale: Locale;
  readonly t: (key: string, values?: MessageValues) => string;
  readonly count: (number: number) => string;
  readonly percent: (share: number) => string;
  readonly size: (bytes: number) => string;
  readonly when: (date: Date) => string;
}

/** `given` is the option --locale; the terminal's language when absent. */
export function operationsWording(given: string | undefined): Wording {
  const translate = createTranslate({
    operations: { en, fr },
    platform: { en: platformEn, fr: platformFr },
  });
  const locale = isLocale(given) ? given : terminalLocale();
  const t = (key: string, values?: MessageValues): string =>
    translate(locale, key.includes(':') ? key : `operations:${key}`, values);
  if (given !== undefined && !isLocale(given)) {
    throw new CommandError(t('problems.bad-locale', { locale: given }));
  }
  // Terminals draw the narrow space of French thousands badly.
  const plain = (text: string): string => text.replaceAll('\u202f', '\u00a0');
  const decimal = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  return {
    locale,
    t,
    count: (number) => plain(new Intl.NumberFormat(locale).format(number)),
    percent: (share) => plain(new Intl.NumberFormat(locale, { style: 'percent' }).format(share)),
    size: (bytes) => {
      const [unit, divisor] =
        bytes >= 1e9 ? ['GB', 1e9] : bytes >= 1e6 ? ['MB', 1e6] : (['kB', 1e3] as const);
      return t(`size.${unit}`, { number: plain(decimal.format(bytes / Number(divisor))) });
    },
    when: (date) =>
      plain(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' }).format(date)),
  };
}
