import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { SettingsBlock } from '../../../organizations/web/settings-block.tsx';
import { RetentionForm } from './retention-form.tsx';
import { useRetention } from './use-retention.ts';

/** How long people are kept, and where to look when one of them asks. */
export function PrivacyPage({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('contacts');
  const retention = useRetention(null);
  return (
    <>
      <PageTitle note={t('web.privacy.note')}>{t('web.privacy.title')}</PageTitle>
      <SettingsBlock title={t('web.privacy.retention')} note={t('web.privacy.retention-note')}>
        {retention.data !== undefined && <RetentionForm kept={retention.data} timeZone={timeZone} />}
        {retention.isPending && <Skeleton lines={3} label={t('web.privacy.reading')} />}
        {retention.isError && retention.data === undefined && (
          <ErrorState
            title={t('web.privacy.unread')}
            actions={<Button onPress={() => retention.refetch()}>{t('web.retry')}</Button>}
          >
            {retention.error.message}
          </ErrorState>
        )}
      </SettingsBlock>
      <SettingsBlock title={t('web.privacy.rights')} note={t('web.privacy.rights-note')}>
        <p>{t('web.privacy.rights-text')}</p>
      </SettingsBlock>
    </>
  );
}
