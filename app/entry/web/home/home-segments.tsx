import { useTranslation } from 'react-i18next';
import type { AnyScores } from '../../../features/analytics/contract.ts';
import { Select } from '../../../ui/controls/select.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { GroupSegments } from './group-segments.tsx';
import type { HomeSearch } from './home-search.ts';
import { segmentGroups } from './segment-groups.ts';
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
        <GroupSegments groups={segmentGroups(data)} scores={scores} dimension={chosen.name} />
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
