import type { TFunction } from 'i18next';
import { formatList } from '../../../../ui/format/format-list.ts';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import type { Locale } from '../../../../ui/locale.ts';
import type { Conditions, RuleTarget } from '../contract.ts';
import type { Named, Names } from './use-names.ts';

/** The conditions of a rule, each as a few words; none: every case. */
export function conditionWords(
  { segments, accounts, teams, revenueFrom, revenueBelow, languages, surveys, reasons }: Conditions,
  names: Names,
  t: TFunction<'routing'>,
  locale: Locale,
): string[] {
  const listed = (ids: readonly string[], known: readonly Named[]): string =>
    formatList(
      ids.map((id) => known.find((one) => one.id === id)?.name ?? t('web.gone')),
      locale,
    );
  const some = (ids: readonly string[] | undefined, key: string, known: readonly Named[]): string[] =>
    ids === undefined ? [] : [t(`web.if.${key}`, { names: listed(ids, known) })];
  const fixed = (ids: readonly string[] | undefined, key: string): string[] =>
    some(
      ids,
      key,
      (ids ?? []).map((id) => ({ id, name: t(`web.${key}.${id}`) })),
    );
  const amount = (value: number | undefined, key: string): string[] =>
    value === undefined ? [] : [t(`web.if.${key}`, { amount: formatNumber(value, locale) })];
  return [
    ...some(segments, 'segments', names.segments),
    ...some(accounts, 'accounts', names.accounts),
    ...some(teams, 'teams', names.teams),
    ...amount(revenueFrom, 'revenue-from'),
    ...amount(revenueBelow, 'revenue-below'),
    ...fixed(languages, 'languages'),
    ...some(surveys, 'surveys', names.surveys),
    ...fixed(reasons, 'reasons'),
  ];
}

export function targetWords(to: RuleTarget, names: Names, t: TFunction<'routing'>): string {
  if (to.kind !== 'member') return t(`web.to.${to.kind}`);
  return names.members.find(({ id }) => id === to.memberId)?.name ?? t('web.gone');
}
