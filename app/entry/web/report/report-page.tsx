import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../../features/sharing/contract.ts';
import { useMonthNames } from '../../../features/sharing/web/use-month-names.ts';
import { useReport } from '../../../features/sharing/web/use-reports.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FailedState } from '../failed-state.tsx';
import { useOrganization } from '../organization-context.ts';
import styles from './report-page.module.css';
import { ReportSheet } from './report-sheet.tsx';

/** A month as it was reported: to read, and to print. */
export function ReportPage({ id }: { id: string }) {
  const { t } = useTranslation('sharing');
  const { slug } = useOrganization();
  const report = useReport(id);
  return (
    <>
      <div className={styles.tools}>
        <Link href={`/${slug}/reports`}>{t('web.title')}</Link>
        {report.data && (
          <Button icon="download" onPress={() => window.print()}>
            {t('web.one.print')}
          </Button>
        )}
      </div>
      {report.isError ? (
        <FailedState error={report.error} onRetry={() => report.refetch()} />
      ) : report.data === undefined ? (
        <Skeleton shape="figure" label={t('web.one.reading')} />
      ) : (
        <Titled report={report.data} />
      )}
    </>
  );
}

function Titled({ report }: { report: Report }) {
  const { t } = useTranslation('sharing');
  const months = useMonthNames();
  const title = t('web.one.title', { ofMonth: months.of(report.month), survey: report.survey.name });
  useEffect(() => {
    // A file that is saved from here takes this name.
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return <ReportSheet report={report} title={title} />;
}
