import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportRun } from './import-run.tsx';
import { ImportSteps } from './import-steps.tsx';
import { useImport } from './use-imports.ts';

export interface ImportPageProps {
  organization: { readonly slug: string; readonly timeZone: string };
  id: string;
}

/** One file, from its columns to what became of it. It goes on while nobody looks. */
export function ImportPage({ organization, id }: ImportPageProps) {
  const { t } = useTranslation('imports');
  const item = useImport(id);
  const back = `/${organization.slug}/imports`;
  if (item.isError) {
    return (
      <ErrorState
        title={t('web.unread')}
        actions={
          <>
            <Button onPress={() => item.refetch()}>{t('web.retry')}</Button>
            <ButtonLink href={back}>{t('web.all')}</ButtonLink>
          </>
        }
      >
        {item.error.message}
      </ErrorState>
    );
  }
  if (item.data === undefined) return <Skeleton label={t('web.reading')} />;
  const { state, kind, survey } = item.data;
  const isOpen = state === 'uploaded' || state === 'ready';
  return (
    <>
      <ImportSteps current={isOpen ? 'columns' : 'run'} />
      {isOpen ? (
        <ImportColumns organization={organization} item={item.data} />
      ) : (
        <>
          <PageTitle note={survey === null ? t(`web.kinds.${kind}`) : t('web.into', { survey: survey.name })}>
            {item.data.fileName}
          </PageTitle>
          {state === 'running' ? (
            <ImportRun item={item.data} />
          ) : (
            <ImportResult organization={organization} item={item.data} />
          )}
        </>
      )}
    </>
  );
}
