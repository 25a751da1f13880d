import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { SettingsBlock } from '../../../organizations/web/settings-block.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import { LimitsForm } from './limits-form.tsx';
import { useGestureKinds, useGestureSettings } from './use-gestures.ts';

/** What may be given, and within which limits. */
export function GestureSettingsPage() {
  const { t } = useTranslation('gestures');
  const kinds = useGestureKinds();
  const settings = useGestureSettings();
  const failed = kinds.error ?? settings.error;
  return (
    <>
      <PageTitle note={t('web.settings.note')}>{t('web.title')}</PageTitle>
      {kinds.data !== undefined && settings.data !== undefined ? (
        <>
          <SettingsBlock title={t('web.settings.catalogue')} note={t('web.settings.catalogue-note')}>
            <CatalogueList kinds={kinds.data} currency={settings.data.currency} />
          </SettingsBlock>
          <LimitsForm settings={settings.data} />
        </>
      ) : failed !== null ? (
        <UnreadState
          title={t('web.settings.failed')}
          error={failed}
          onRetry={() => {
            void kinds.refetch();
            void settings.refetch();
          }}
        />
      ) : (
        <Skeleton lines={6} label={t('web.reading')} />
      )}
    </>
  );
}
