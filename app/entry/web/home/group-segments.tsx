import { useTranslation } from 'react-i18next';
import type { AnyScores } from '../../../features/analytics/contract.ts';
import { useFigureUnit } from '../../../ui/charts/figure-unit.ts';
import { SegmentsChart } from '../../../ui/charts/segments-chart.tsx';
import { formatList } from '../../../ui/format/format-list.ts';
import { useLocale } from '../../../ui/locale.ts';
import { useOrganization } from '../organization-context.ts';
import type { SegmentGroup } from './segment-groups.ts';
import { useSegmentNames } from './use-segment-names.ts';

export interface GroupSegmentsProps {
  groups: readonly SegmentGroup[];
  scores: AnyScores;
  dimension: string;
}

/** Each value of a property beside the whole, and who differs in words. */
export function GroupSegments({ groups, scores, dimension }: GroupSegmentsProps) {
  const { t } = useTranslation('entry');
  const names = useSegmentNames();
  const { minNToShow, minNToCompare } = useOrganization();
  const { low, high } = scores.interval;
  const { name } = useFigureUnit();
  const figure = scores.metric === 'nps' ? scores.nps : scores.value;
  if (figure === null || low === null || high === null) return null;
  return (
    <SegmentsChart
      caption={t('home.segments.caption', { property: names.dimension(dimension), name })}
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
