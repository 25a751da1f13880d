import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SentenceFilter } from '../../../ui/filter/sentence-filter.tsx';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import { formatDayRange } from '../../../ui/format/format-day-range.ts';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { FailedState } from '../failed-state.tsx';
import { useComparison } from '../home/use-figures.ts';
import { useFilterParts } from '../home/use-filter-parts.tsx';
import { ChangeVerdict } from './change-verdict.tsx';
import styles from './understand.module.css';
import { UnderstandFrame, type Understanding, type UnderstandProps } from './understand-frame.tsx';

/** Two periods or two groups, side by side: what differs, whether it is proven, and what it would take. */
export function ChangePage(props: UnderstandProps) {
  return (
    <UnderstandFrame {...props} part="change">
      {(understanding) => <Change {...understanding} />}
    </UnderstandFrame>
  );
}

function Change({ search, onSearch, query, period, filter }: Understanding) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const { otherOnly, otherValue, otherFrom, otherTo } = search;
  const asked = new URLSearchParams(query);
  if (otherFrom !== undefined && otherTo !== undefined) {
    asked.set('beforeFrom', otherFrom);
    asked.set('beforeTo', otherTo);
  }
  if (otherOnly !== undefined) asked.set(`before[${otherOnly}]`, otherValue ?? '');
  const { data, isError, error, refetch } = useComparison(asked.toString());
  const own = useFilterParts(filter);
  const otherPeriod = {
    from: otherFrom ?? data?.beforeFrom ?? period.from,
    to: otherTo ?? data?.beforeTo ?? period.to,
  };
  const other = useFilterParts({
    ...filter,
    search: { only: otherOnly, value: otherValue },
    period: otherPeriod,
    onSearch: (change) =>
      onSearch(
        'only' in change
          ? { otherOnly: change.only, otherValue: change.value }
          : { otherFrom: change.from, otherTo: change.to },
      ),
  });
  const otherGroup: SentencePart = {
    ...other.only,
    id: 'other-only',
    name: t('web.change.other-group'),
    text: otherOnly === undefined ? t('web.change.same-group') : other.only.text,
  };
  const otherRange: SentencePart = { ...other.range, id: 'other-range', name: t('web.change.other-period') };
  const sentence = [
    `${t('web.change.compare')} `,
    own.only,
    ', ',
    own.range,
    `, ${t('web.change.with')} `,
    otherGroup,
    '; ',
    otherRange,
    `, ${t('web.survey')} `,
    own.survey,
  ];
  if (isError) return <FailedState error={error} onRetry={() => refetch()} />;
  const isOtherGroup = otherOnly !== undefined;
  const names = isOtherGroup
    ? { before: other.only.text, after: own.only.text }
    : {
        before: formatDayRange(otherPeriod.from, otherPeriod.to, locale),
        after: formatDayRange(period.from, period.to, locale),
      };
  return (
    <div className={styles.stack}>
      <SentenceFilter sentence={sentence} />
      {data?.metric !== 'nps' ? (
        <Skeleton shape="chart" label={t('web.reading')} />
      ) : (
        <div>
          <PageTitle>{t(`web.change.${isOtherGroup ? 'title-groups' : 'title'}.${data.verdict}`)}</PageTitle>
          <ChangeVerdict comparison={data} names={names} areGroups={isOtherGroup} />
        </div>
      )}
    </div>
  );
}
