import { LOCALES } from '../../platform/i18n/locale.ts';
import type { SurveyKind, SurveyWording } from './contract.ts';
import { scaleOf } from './scale.ts';

/** The fields of a wording that speak to a band that the kind does not have: they would never be read. */
export function foreignBands(kind: SurveyKind, wording: SurveyWording): Record<string, string> | null {
  const own = new Set<string>(scaleOf(kind).bands.map(({ band }) => band));
  const fields = LOCALES.flatMap((locale) =>
    (['reason', 'thanks'] as const).flatMap((part) =>
      Object.keys(wording[locale]?.[part] ?? {})
        .filter((band) => !own.has(band))
        .map((band) => [`wording.${locale}.${part}.${band}`, 'surveys:problems.bands']),
    ),
  );
  return fields.length === 0 ? null : Object.fromEntries(fields);
}
