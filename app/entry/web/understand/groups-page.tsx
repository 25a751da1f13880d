import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SentenceFilter } from '../../../ui/filter/sentence-filter.tsx';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import { FailedState } from '../failed-state.tsx';
import { HomeEmpty } from '../home/home-empty.tsx';
import { preferred } from '../home/home-segments.tsx';
import { useDimensions, useGroups } from '../home/use-figures.ts';
import { useFilterParts } from '../home/use-filter-parts.tsx';
import { useSegmentNames } from '../home/use-segment-names.ts';
import { ComparedGroups } from './compared-groups.tsx';
import { UnderstandFrame, type Understanding, type UnderstandProps } from './understand-frame.tsx';

/** Every value of one property beside the rest: who stands out, and who cannot be told apart. */
export function GroupsPage(props: UnderstandProps) {
  return (
    <UnderstandFrame {...props} part="groups">
      {(understanding) => <Groups {...understanding} />}
    </UnderstandFrame>
  );
}

function Groups(understanding: Understanding) {
  const { search, onSearch, query, filter } = understanding;
  const { t } = useTranslation('analytics');
  const names = useSegmentNames();
  const parts = useFilterParts(filter);
  const dimensions = useDimensions();
  const known = dimensions.data?.items ?? [];
  const chosen = known.find(({ name }) => name === search.by) ?? preferred(known) ?? known[0];
  const { data, isError, error, refetch } = useGroups(query, chosen?.name ?? null);
  if (isError) return <FailedState error={error} onRetry={() => refetch()} />;
  if (dimensions.data !== undefined && chosen === undefined) {
    return <EmptyState title={t('web.groups.no-property')}>{t('web.groups.no-property-text')}</EmptyState>;
  }
  const by: SentencePart = {
    kind: 'choice',
    id: 'by',
    name: t('web.groups.by'),
    text: chosen === undefined ? '…' : names.dimension(chosen.name),
    options: known.map(({ name }) => ({ id: name, label: names.dimension(name) })),
    value: chosen?.name ?? '',
    onChange: (name) => onSearch({ by: name }),
  };
  return (
    <>
      <SentenceFilter
        sentence={[
          `${t('web.groups.compare')} `,
          by,
          `, ${t('web.survey')} `,
          parts.survey,
          ', ',
          parts.only,
          '; ',
          parts.range,
        ]}
      />
      {data?.metric !== 'nps' || data.groups === undefined || chosen === undefined ? (
        <Skeleton shape="list" label={t('web.reading')} />
      ) : data.n === 0 ? (
        <HomeEmpty
          reason={data.answered.first === null ? 'no-answer' : 'empty-period'}
          scores={data}
          onSearch={onSearch}
        />
      ) : (
        <ComparedGroups {...understanding} scores={data} groups={data.groups} dimension={chosen.name} />
      )}
    </>
  );
}
