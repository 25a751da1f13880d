import { useTranslation } from 'react-i18next';
import type { Report } from '../../../features/sharing/contract.ts';
import { firstDayOf, lastDayOf } from '../../../features/sharing/month.ts';
import { TrendChart } from '../../../ui/charts/trend-chart.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { GroupSegments } from '../home/group-segments.tsx';
import { segmentGroups } from '../home/segment-groups.ts';
import { trendPoints, wordingChanges } from '../home/trend-points.ts';
import { useSegmentNames } from '../home/use-segment-names.ts';
import { useOrganization } from '../organization-context.ts';
import { ReportColophon } from './report-colophon.tsx';
import { ReportFigure } from './report-figure.tsx';
import { ReportFunnel } from './report-funnel.tsx';
import styles from './report-page.module.css';
import { ReportSince } from './report-since.tsx';

/** One sheet, as wide as A4 prints it: what is read is what is printed. */
export function ReportSheet({ report, title }: { report: Report; title: string }) {
  const { t } = useTranslation('sharing');
  const { slug, name, teams, isDemo } = useOrganization();
  const { content, month, since } = report;
  const { display } = content.scores;
  const days = new URLSearchParams({
    survey: report.survey.slug,
    series: 'all',
    from: firstDayOf(month),
    to: lastDayOf(month),
  });
  return (
    <article className={styles.sheet}>
      <header>
        <p className={styles.quiet}>{name}</p>
        {isDemo && <p className={styles.paperOnly}>{t('organizations:web.demo.banner')}</p>}
        <h1 className={styles.title}>{title}</h1>
        {since && <ReportSince since={since} />}
      </header>
      <ReportFigure content={content} month={month} />
      {/* Under the minimum nothing that could give the figure away is drawn. */}
      {display !== 'hide' && <ReportTrend content={content} />}
      {display === 'show' && <ReportSegments content={content} />}
      {content.funnel && <ReportFunnel funnel={content.funnel} />}
      <ReportColophon report={report} />
      {/* The home screen of who sees some teams only is of these: another figure. */}
      {teams === null && (
        <p className={styles.screenOnly}>
          <Link href={`/${slug}?${days}`}>{t('web.one.home')}</Link>
        </p>
      )}
    </article>
  );
}

function ReportTrend({ content: { trend } }: Pick<Report, 'content'>) {
  const { t } = useTranslation(['sharing', 'entry']);
  const year = { from: trend.points[0]?.start ?? '', to: trend.points.at(-1)?.end ?? '' };
  return (
    <Section
      className={styles.block ?? ''}
      title={t('sharing:web.one.trend')}
      aside={t('entry:home.trend.legend', { name: 'NPS' })}
    >
      <TrendChart
        every="month"
        points={trendPoints(trend)}
        seriesChanges={wordingChanges(trend, year).map((day) => ({
          day,
          label: t('entry:home.trend.new-series'),
        }))}
      />
    </Section>
  );
}

/** A property of which the month knows one value only says nothing. */
function ReportSegments({ content }: Pick<Report, 'content'>) {
  const { t } = useTranslation('entry');
  const names = useSegmentNames();
  const splits = content.segments
    .map(({ dimension, scores }) => ({ dimension, groups: segmentGroups(scores) }))
    .filter(({ groups }) => groups.length > 1);
  return splits.map(({ dimension, groups }) => (
    <Section
      key={dimension}
      className={styles.block ?? ''}
      title={t('home.segments.title', { property: names.dimension(dimension) })}
    >
      <GroupSegments groups={groups} scores={content.scores} dimension={dimension} />
    </Section>
  ));
}
