import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { Table } from '../../../ui/list/table.tsx';
import type { Month } from '../month.ts';
import { MakeReport } from './make-report.tsx';
import { useReportColumns } from './use-report-columns.tsx';
import { useReports } from './use-reports.ts';

export interface ReportsPageProps {
  root: string;
  /** NPS surveys that a report can be made of; none for who may not make one. */
  surveys: readonly { slug: string; name: string }[];
  thisMonth: Month;
  onMade: (id: string) => void;
}

/** Months that are over, as they were when they were reported. */
export function ReportsPage({ root, surveys, thisMonth, onMade }: ReportsPageProps) {
  const { t } = useTranslation('sharing');
  const columns = useReportColumns(root);
  const reports = useReports();
  if (reports.isError) {
    return (
      <ErrorState
        title={t('web.unread')}
        actions={<Button onPress={() => reports.refetch()}>{t('web.retry')}</Button>}
      >
        {reports.error.message}
      </ErrorState>
    );
  }
  if (reports.data === undefined) return <Skeleton shape="list" lines={6} label={t('web.reading')} />;
  return (
    <>
      <PageTitle note={reports.data.length > 0 && t('web.note')}>{t('web.title')}</PageTitle>
      {surveys.length > 0 && <MakeReport {...{ surveys, thisMonth, onMade }} reports={reports.data} />}
      <Table
        caption={t('web.title')}
        columns={columns}
        rows={reports.data}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('web.empty')}>{t('web.empty-text')}</EmptyState>}
      />
    </>
  );
}
