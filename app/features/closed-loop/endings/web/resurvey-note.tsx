import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { useCase } from '../../workspace/web/use-case.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import styles from './ending.module.css';
import { useResurvey, useScheduleResurvey } from './use-ending.ts';

/** Whether the question is asked again: the day that is proposed, one press to agree, or why it never is. */
export function ResurveyNote({ caseId }: { caseId: string }) {
  const { t } = useTranslation('endings');
  const locale = useLocale();
  const { timeZone } = useWorkspace();
  const survey = useCase(caseId).data?.survey.name ?? '';
  const resurvey = useResurvey(caseId).data;
  const mayWork = useMay('work');
  const schedule = useScheduleResurvey(caseId);
  if (resurvey === undefined || resurvey.state === 'none') return null;
  const day = (at: string) => formatDate(new Date(at), locale, 'long', timeZone);
  const press = () =>
    schedule.mutate(undefined, {
      onSuccess: (made) =>
        made.state === 'scheduled' && notify({ text: t('resurvey.done', { date: day(made.invitation.at) }) }),
      onError: (error) =>
        notify({
          text: t('resurvey.failed', { why: error instanceof ProblemError ? error.message : t('silent') }),
        }),
    });
  return (
    <div className={styles.again}>
      <h3>{t('resurvey.title')}</h3>
      <p className={styles.note}>
        {resurvey.state === 'never' && t(`resurvey.never.${resurvey.reason}`)}
        {resurvey.state === 'proposed' && t('resurvey.proposed', { date: day(resurvey.at), survey })}
        {resurvey.state === 'scheduled' &&
          t(resurvey.invitation.state === 'sent' ? 'resurvey.sent' : 'resurvey.scheduled', {
            date: day(resurvey.invitation.at),
          })}
      </p>
      {resurvey.state === 'proposed' && mayWork && (
        <Button dense isPending={schedule.isPending} pendingText={t('working')} onPress={press}>
          {t('resurvey.schedule')}
        </Button>
      )}
    </div>
  );
}
