import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { ClockSettingsForm } from './clock-settings-form.tsx';
import { useClockSettings } from './use-clock-settings.ts';

/** How fast a customer is to be reached, and who hears of it when they were not. */
export function ClockSettingsPage() {
  const { t } = useTranslation('clocks');
  const settings = useClockSettings();
  return (
    <>
      <PageTitle note={t('web.note')}>{t('web.title')}</PageTitle>
      {settings.data !== undefined ? (
        <ClockSettingsForm settings={settings.data} />
      ) : settings.isError ? (
        <UnreadState title={t('web.failed')} error={settings.error} onRetry={() => settings.refetch()} />
      ) : (
        <Skeleton lines={4} label={t('web.reading')} />
      )}
    </>
  );
}
