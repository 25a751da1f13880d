import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { TwoFactorRequirement } from './account/two-factor-requirement.tsx';
import { ApiKeys } from './api-keys.tsx';
import { AuditLog } from './audit-log.tsx';
import { SettingsBlock } from './settings-block.tsx';
import { SettingsForm } from './settings-form.tsx';
import { UnreadState } from './unread-state.tsx';
import { useSettings } from './use-settings.ts';

export function SettingsPage() {
  const { t } = useTranslation('organizations');
  const settings = useSettings();
  const title = <PageTitle>{t('web.settings.title')}</PageTitle>;
  if (settings.data === undefined) {
    return (
      <>
        {title}
        {settings.isError ? (
          <UnreadState
            title={t('web.settings.failed')}
            error={settings.error}
            onRetry={() => settings.refetch()}
          />
        ) : (
          <Skeleton lines={6} label={t('web.settings.reading')} />
        )}
      </>
    );
  }
  const { timeZone } = settings.data;
  return (
    <>
      {title}
      <SettingsBlock title={t('web.settings.organization')} note={t('web.settings.organization-note')}>
        <SettingsForm settings={settings.data} />
      </SettingsBlock>
      <SettingsBlock title={t('account.two-factor.required')} note={t('account.two-factor.required-note')}>
        <TwoFactorRequirement settings={settings.data} />
      </SettingsBlock>
      <SettingsBlock title={t('web.settings.keys')} note={t('web.settings.keys-note')}>
        <ApiKeys timeZone={timeZone} />
      </SettingsBlock>
      <SettingsBlock title={t('web.settings.audit')} note={t('web.settings.audit-note')}>
        <AuditLog timeZone={timeZone} />
      </SettingsBlock>
    </>
  );
}
