import { criticalValue, variance } from '@boucle/stats';
import { useTranslation } from 'react-i18next';
import type { Group, Scores } from '../../../features/analytics/contract.ts';
import type { FunnelGroup } from '../../../features/analytics/funnel/contract.ts';
import { FunnelChart, type FunnelLimits } from '../../../ui/charts/funnel-chart.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { useSegmentNames } from '../home/use-segment-names.ts';
import { useOrganization } from '../organization-context.ts';
import styles from './understand.module.css';
import { UnevenNotes } from './uneven-notes.tsx';

interface ChanceOrGapProps {
  scores: Scores;
  groups: readonly Group[];
  dimension: string;
  rates: readonly FunnelGroup[];
}

/** Points along the curves: enough to look round. */
const CURVE_POINTS = 60;

/** Where chance alone keeps a group of each size, the groups in it, and who answered unlike the others. */
export function ChanceOrGap({ scores, groups, dimension, rates }: ChanceOrGapProps) {
  const { t } = useTranslation('analytics');
  const { slug } = useOrganization();
  const names = useSegmentNames();
  const most = Math.max(...groups.map(({ n }) => n), 1);
  return (
    <div className={styles.aside}>
      {groups.length > 2 && (
        <Section title={t('web.chance.title')}>
          <p className={styles.help}>{t('web.chance.text')}</p>
          <FunnelChart
            caption={t('web.chance.caption')}
            centre={scores.nps ?? 0}
            sizeName={t('web.chance.size')}
            limits={limitsOf(scores, most)}
            units={groups
              .filter(({ display }) => display === 'show')
              .map((group) => ({
                id: group.value ?? '',
                name: names.value(dimension, group.value),
                n: group.n,
                nps: group.nps ?? 0,
                differs: group.againstRest === 'above' || group.againstRest === 'below',
              }))}
          />
        </Section>
      )}
      <UnevenNotes groups={rates} dimension={dimension} />
      <p className={styles.help}>
        {t('web.chance.how')} <Link href={`/${slug}/understand/how`}>{t('web.how-link')}</Link>
      </p>
    </div>
  );
}

/** The spread of the whole, not the group's own: that of three promoters is nothing. */
function limitsOf(scores: Scores, most: number): FunnelLimits[] {
  const { nps, promoters, passives, detractors } = scores;
  const spread = variance({ promoters, passives, detractors });
  if (nps === null || spread === null) return [];
  const [inner, outer] = [criticalValue(0.95), criticalValue(0.998)];
  return Array.from({ length: CURVE_POINTS }, (_, i) => {
    // Closer together where the curves bend.
    const n = Math.max(3, most * ((i + 1) / CURVE_POINTS) ** 2);
    const error = Math.sqrt(spread / n);
    const [near, far] = [inner * error, outer * error];
    return { n, low95: nps - near, high95: nps + near, low998: nps - far, high998: nps + far };
  });
}
