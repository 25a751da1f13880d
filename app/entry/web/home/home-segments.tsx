import { useTranslation } from 'react-i18next';
import type { AnyScores } from '../../../features/analytics/contract.ts';
import { useFigureUnit } from '../../../ui/charts/figure-unit.ts';
import { SegmentsChart } from '../../../ui/charts/segments-chart.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { formatList } from '../../../ui/format/format-list.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { useOrganization } from '../organization-context.ts';
import type { HomeSearch } from './home-search.ts';
import { type SegmentGroup, segmentGroups } from './segment-groups.ts';
import { useDimensions, useGroups } from './use-figures.ts';
import { useSegmentNames } from './use-segment-names.ts';

export interface HomeSegmentsProps {
  scores: AnyScores;
  query: string;
  search: HomeSearch;
  onSearch: (change: Partial<HomeSearch>) => void;
}

/** The figure of each value of one property, beside the whole. Nothing is said of groups that cannot be told apart. */
export function HomeSegments({ scores, query, search, onSearch }: HomeSegmentsProps) {
  const { t } = useTranslation('entry');
  const names = useSegmentNames();
  const dimensions = useDimensions().data?.items ?? [];
  const chosen = dimensions.find(({ name }) => name === search.by) ?? preferred(dimensions);
  const { data } = useGroups(query, chosen?.name ?? null);
  if (chosen === undefined) return null;
  const property = names.dimension(chosen.name);
  return (
    <Section
      title={t('home.segments.title', { property })}
      aside={
        dimensions.length > 1 && (
          <Select
            label={t('home.segments.by')}
            labelHidden
            dense
            value={chosen.name}
            onChange={(by) => onSearch({ by })}
            options={dimensions.map(({ name }) => ({ id: name, label: names.dimension(name) }))}
          />
        )
      }
    >
      {data?.groups === undefined ? (
        <Skeleton shape="list" label={t('home.reading')} />
      ) : (
        <Segments groups={segmentGroups(data)} scores={scores} dimension={chosen.name} property={property} />
      )}
    </Section>
  );
}

/** A property that somebody named says more than the channel, which is always there. */
export function preferred(dimensions: readonly { name: string; values: readonly string[] }[]) {
  return (
    dimensions.find(({ name }) => name !== 'channel') ?? dimensions.find(({ values }) => values.length > 1)
  );
}

function Segments(props: {
  groups: readonly SegmentGroup[];
  scores: AnyScores;
  dimension: string;
  property: string;
}) {
  const { groups, scores, dimension, property } = props;
  const { t } = useTranslation('entry');
  const names = useSegmentNames();
  const { minNToShow, minNToCompare } = useOrganization();
  const { low, high } = scores.interval;
  const { name } = useFigureUnit();
  const figure = scores.metric === 'nps' ? scores.nps : scores.value;
  if (figure === null || low === null || high === null) return null;
  return (
    <SegmentsChart
      caption={t('home.segments.caption', { property, name })}
      whole={{ nps: figure, low, high }}
      minimumToShow={minNToShow}
      minimumToCompare={minNToCompare}
      foldedName={(count) => t('home.segments.folded', { count })}
      sentence={<Sentence groups={groups} dimension={dimension} />}
      segments={groups.map((group) => ({
        id: group.value ?? '',
        name: names.value(dimension, group.value),
        n: group.n,
        nps: group.figure ?? 0,
        low: group.interval.low ?? 0,
        high: group.interval.high ?? 0,
        display: group.display,
        differs:
          group.againstRest === 'above' || group.againstRest === 'below' ? group.againstRest : undefined,
      }))}
    />
  );
}

/** Who differs from the rest, in words. */
function Sentence({ groups, dimension }: { groups: readonly SegmentGroup[]; dimension: string }) {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const names = useSegmentNames();
  const named = (side: SegmentGroup['againstRest']) =>
    groups.filter((group) => group.againstRest === side).map((group) => names.value(dimension, group.value));
  const [above, below, apart] = [named('above'), named('below'), named('not-proven')];
  const parts = [
    above.length > 0 && t('home.segments.above', { names: formatList(above, locale) }),
    below.length > 0 && t('home.segments.below', { names: formatList(below, locale) }),
    apart.length > 1 &&
      t(above.length + below.length > 0 ? 'home.segments.others' : 'home.segments.none', {
        count: apart.length,
      }),
  ];
  return <>{parts.filter(Boolean).join(' ')}</>;
}
