import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import type { SurveyItem } from '../contract.ts';
import { SurveyEditor } from './survey-editor.tsx';
import type { RenderPreview } from './survey-preview.tsx';
import { useSurvey, useUpdateSurvey } from './use-survey-list.ts';

export type { SurveyPreviews } from './survey-preview.tsx';

export interface SurveyPageProps {
  organization: { readonly slug: string };
  /** Slug of the survey. */
  survey: string;
  renderPreview: RenderPreview;
}

export function SurveyPage({ organization, survey, renderPreview }: SurveyPageProps) {
  const { t } = useTranslation('surveys');
  const found = useSurvey(survey);
  const back = <ButtonLink href={`/${organization.slug}/surveys`}>{t('web.back')}</ButtonLink>;
  if (found.error instanceof ProblemError && found.error.status === 404) {
    return (
      <EmptyState title={t('web.missing')} actions={back}>
        {found.error.message}
      </EmptyState>
    );
  }
  if (found.data === undefined) {
    return found.isError ? (
      <ErrorState
        title={t('web.unread')}
        actions={<Button onPress={() => found.refetch()}>{t('web.retry')}</Button>}
      >
        {found.error.message}
      </ErrorState>
    ) : (
      <Skeleton lines={8} label={t('web.reading')} />
    );
  }
  return (
    <>
      <Title survey={found.data} organization={organization} />
      <SurveyEditor survey={found.data} renderPreview={renderPreview} />
    </>
  );
}

function Title({ survey, organization }: { survey: SurveyItem; organization: { slug: string } }) {
  const { t } = useTranslation('surveys');
  const update = useUpdateSurvey(survey.slug);
  const isArchived = survey.archivedAt !== null;
  const archive = (archived: boolean) =>
    update.mutate(
      { archived },
      {
        onSuccess: () =>
          notify({
            text: t(archived ? 'web.archive.done' : 'web.archive.undone'),
            ...(archived && { onUndo: () => archive(false) }),
          }),
        onError: (error) => notify({ text: error.message }),
      },
    );
  return (
    <>
      <PageTitle
        note={t('web.about', {
          kind: t(`web.kinds.${survey.kind}.label`),
          relation: t(`web.relations.${survey.relation}`),
          series: survey.series,
        })}
        actions={
          isArchived ? undefined : (
            <>
              <Button variant="quiet" onPress={() => archive(true)}>
                {t('web.archive.button')}
              </Button>
              <ButtonLink icon="send" href={`/${organization.slug}/ask?survey=${survey.slug}`}>
                {t('web.ask')}
              </ButtonLink>
            </>
          )
        }
      >
        {survey.name}
      </PageTitle>
      {survey.anonymous && <Banner>{t('web.fields.anonymous-note')}</Banner>}
      {isArchived && (
        <Banner
          action={
            <Button dense onPress={() => archive(false)}>
              {t('web.archive.undo')}
            </Button>
          }
        >
          {t('web.archive.note')}
        </Banner>
      )}
    </>
  );
}
