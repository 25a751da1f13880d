import { useTranslation } from 'react-i18next';
import type { Group, Scores } from '../../../features/analytics/contract.ts';
import { SegmentsChart } from '../../../ui/charts/segments-chart.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { formatList } from '../../../ui/format/format-list.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { useOrganization } from '../organization-context.ts';
import type { HomeSearch } from './home-search.ts';
import { useDimensions, useGroups } from './use-figures.ts';
import { useSegmentNames } from './use-segment-names.ts';

export interface HomeSegmentsProps {
  scores: Scores;
  query: string;
  search: HomeSearch;
  onSearch: (change: Partial<HomeSearch>) => void;
}

/** The NPS of each value of one property, beside the whole. Nothing is said of groups that cannot be told apart. */
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
        <Segments groups={data.groups} scores={scores} dimension={chosen.name} property={property} />
      )}
    </Section>
  );
}

/** A property that somebody named says more than the channel, which is always there. */
function preferred(dimensions: readonly { name: string; values: readonly string[] }[]) {
  return (
    dimensions.find(({ name }) => name !== 'channel') ?? dimensions.find(({ values }) => values.length > 1)
  );
}

function Segments(props: { groups: readonly Group[]; scores: Scores; dimension: string; property: string }) {
  const { groups, scores, dimension, property } = props;
  const { t } = useTranslation('entry');
  const names = useSegmentNames();
  const { minNToShow, minNToCompare } = useOrganization();
  const { low, high } = scores.interval;
  if (scores.nps === null || low === null || high === null) return null;
  return (
    <SegmentsChart
      caption={t('home.segments.caption', { property })}
      whole={{ nps: scores.nps, low, high }}
      minimumToShow={minNToShow}
      minimumToCompare={minNToCompare}
      foldedName={(count) => t('home.segments.folded', { count })}
      sentence={<Sentence groups={groups} dimension={dimension} />}
      segments={groups.map((group) => ({
        id: group.value ?? '',
        name: names.value(dimension, group.value),
        n: group.n,
        nps: group.nps ?? 0,
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
function Sentence({ groups, dimension }: { groups: readonly Group[]; dimension: string }) {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const names = useSegmentNames();
  const named = (side: Group['againstRest']) =>
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
