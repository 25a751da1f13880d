import { useNavigate, useParams } from '@tanstack/react-router';
import { useMay } from '../../../features/organizations/web/may.ts';
import { monthOf } from '../../../features/sharing/month.ts';
import { ReportsPage } from '../../../features/sharing/web/reports-page.tsx';
import { useSurveys } from '../home/use-surveys.ts';
import { useOrganization } from '../organization-context.ts';
import { ReportPage } from '../report/report-page.tsx';
import { useToday } from '../use-today.ts';

export function Reports() {
  const { slug, timeZone } = useOrganization();
  const navigate = useNavigate();
  const mayManage = useMay('manage');
  const surveys = useSurveys().data;
  const thisMonth = monthOf(useToday(timeZone));
  const ofNps = (surveys ?? []).filter(({ kind }) => kind === 'nps');
  return (
    <ReportsPage
      root={`/${slug}`}
      surveys={mayManage ? ofNps : []}
      thisMonth={thisMonth}
      onMade={(report) => void navigate({ to: '/$org/reports/$report', params: { org: slug, report } })}
    />
  );
}

export function OneReport() {
  const { report } = useParams({ strict: false });
  return <ReportPage key={report} id={report ?? ''} />;
}
