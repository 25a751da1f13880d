import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { RoutingEditor } from './routing-editor.tsx';
import { useRouting } from './use-routing.ts';

/** Whose a new case is. */
export function RoutingPage() {
  const { t } = useTranslation('routing');
  const routing = useRouting();
  return (
    <>
      <PageTitle note={t('web.note')}>{t('web.title')}</PageTitle>
      {routing.data !== undefined ? (
        <RoutingEditor key={JSON.stringify(routing.data)} routing={routing.data} />
      ) : routing.isError ? (
        <UnreadState title={t('web.failed')} error={routing.error} onRetry={() => routing.refetch()} />
      ) : (
        <Skeleton shape="list" lines={3} label={t('web.reading')} />
      )}
    </>
  );
}
