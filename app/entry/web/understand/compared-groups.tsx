import { useTranslation } from 'react-i18next';
import type { Group, Scores } from '../../../features/analytics/contract.ts';
import type { FunnelGroup } from '../../../features/analytics/funnel/contract.ts';
import type { ComparedSegment } from '../../../ui/charts/compare-row.tsx';
import { CompareTable } from '../../../ui/charts/compare-table.tsx';
import { FewAnswers } from '../../../ui/charts/few-answers.tsx';
import { formatInterval } from '../../../ui/format/format-interval.ts';
import { formatNps } from '../../../ui/format/format-nps.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { useWords } from '../../../ui/words/words.ts';
import { useSegmentNames } from '../home/use-segment-names.ts';
import { useOrganization } from '../organization-context.ts';
import { ChanceOrGap } from './chance-or-gap.tsx';
import styles from './understand.module.css';
import type { Understanding } from './understand-frame.tsx';
import { useFunnel } from './use-understanding.ts';

interface ComparedGroupsProps extends Understanding {
  scores: Scores;
  groups: readonly Group[];
  dimension: string;
}

/** The verdict on all groups in one sentence, the groups under it, and what chance would do. */
export function ComparedGroups(props: ComparedGroupsProps) {
  const { scores, groups, dimension, query } = props;
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const { charts } = useWords();
  const names = useSegmentNames();
  const { minNToShow, minNToCompare } = useOrganization();
  const rates = useFunnel(query, dimension).data?.groups ?? [];
  const { nps, interval } = scores;
  const { low, high } = interval;
  if (scores.display === 'hide' || nps === null || low === null || high === null) {
    return (
      <FewAnswers n={scores.n} minimum={minNToShow}>
        {t('web.groups.few')}
      </FewAnswers>
    );
  }
  const whole = { nps, low, high };
  const shown = groups.filter(({ display }) => display !== 'hide');
  const hidden = groups.filter(({ display, n }) => display === 'hide' && n > 0);
  const compared = shown.filter(({ againstRest }) => againstRest !== null);
  const apart = compared.filter(({ againstRest }) => againstRest !== 'not-proven');
  const segments = (side: Group['againstRest']) =>
    shown
      .filter(({ againstRest }) => againstRest === side)
      .map((group) => segmentOf(group, names.value(dimension, group.value), rateOf(rates, group)))
      .toSorted((a, b) => b.nps - a.nps || a.name.localeCompare(b.name));
  const property = names.dimension(dimension);
  const note = [
    compared.length > 1 && t('web.groups.note', { count: compared.length }),
    t('web.groups.whole', {
      n: charts.n(scores.n),
      nps: formatNps(nps, locale),
      interval: formatInterval(whole, locale),
      leftOut: charts.leftOut(scores.excluded, scores.provisional),
    }),
  ];
  return (
    <>
      <PageTitle note={note.filter(Boolean).join(' ')}>
        {compared.length < 2
          ? t('web.groups.verdict-few')
          : apart.length === 0
            ? t('web.groups.verdict-none', { count: compared.length })
            : [
                t('web.groups.verdict', { count: apart.length }),
                compared.length > apart.length &&
                  t('web.groups.others', { count: compared.length - apart.length }),
              ]
                .filter(Boolean)
                .join(' ')}
      </PageTitle>
      <div className={styles.columns}>
        <CompareTable
          caption={t('web.groups.caption', { property })}
          heads={{
            difference: t('web.groups.difference'),
            distribution: t('web.groups.distribution'),
            rate: t('web.groups.rate'),
          }}
          whole={whole}
          sections={[
            { id: 'above', title: t('web.groups.above'), segments: segments('above') },
            {
              id: 'unranked',
              title: t('web.groups.unranked'),
              note: t('web.groups.unranked-note'),
              segments: segments('not-proven'),
            },
            { id: 'below', title: t('web.groups.below'), segments: segments('below') },
            {
              id: 'few',
              title: t('web.groups.too-few'),
              note: t('web.groups.too-few-note', { show: minNToShow, compare: minNToCompare }),
              segments: segments(null),
            },
          ]}
          hidden={
            hidden.length === 0
              ? undefined
              : {
                  text: t('web.groups.hidden', { count: hidden.length, minimum: minNToShow }),
                  // One alone would be the whole less the others.
                  n:
                    hidden.length > 1
                      ? formatNumber(
                          hidden.reduce((sum, { n }) => sum + n, 0),
                          locale,
                        )
                      : '',
                }
          }
        />
        <ChanceOrGap scores={scores} groups={shown} dimension={dimension} rates={rates} />
      </div>
    </>
  );
}

function rateOf(rates: readonly FunnelGroup[], { value }: Group): FunnelGroup | undefined {
  return rates.find((rate) => rate.value === value && rate.delivered > 0);
}

function segmentOf(group: Group, name: string, rate: FunnelGroup | undefined): ComparedSegment {
  const { value, n, nps, interval, display, againstRest, difference } = group;
  return {
    id: value ?? '',
    name,
    n,
    nps: nps ?? 0,
    low: interval.low ?? 0,
    high: interval.high ?? 0,
    display,
    differs: againstRest === 'above' || againstRest === 'below' ? againstRest : undefined,
    promoters: group.promoters,
    passives: group.passives,
    detractors: group.detractors,
    difference: difference ?? undefined,
    rate: rate?.rate == null ? undefined : rate.rate / 100,
    rateDiffers: rate?.againstRest === 'above' || rate?.againstRest === 'below',
  };
}
