import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { SettingsBlock } from '../../../organizations/web/settings-block.tsx';
import { BounceList } from './bounce-list.tsx';
import { DkimKeys } from './dkim-keys.tsx';
import { DnsFindings } from './dns-findings.tsx';
import { SendingState, type SendingStateProps } from './sending-state.tsx';
import { useSending } from './use-sending.ts';
import { WaysIn } from './ways-in.tsx';

/** Whether mails leave, arrive and come back, and what to do where they do not. */
export function SendingPage({ organization }: Pick<SendingStateProps, 'organization'>) {
  const { t } = useTranslation('distribution');
  const sending = useSending();
  const { timeZone } = organization;
  const block = (id: string) => ({
    title: t(`web.sending.blocks.${id}`),
    note: t(`web.sending.blocks.${id}-note`),
  });
  return (
    <>
      <PageTitle note={t('web.sending.note')}>{t('web.sending.title')}</PageTitle>
      {sending.isError && sending.data === undefined ? (
        <ErrorState
          title={t('web.sending.unread')}
          actions={<Button onPress={() => sending.refetch()}>{t('web.retry')}</Button>}
        >
          {sending.error.message}
        </ErrorState>
      ) : sending.data === undefined ? (
        <Skeleton lines={6} label={t('web.sending.reading')} />
      ) : (
        <>
          <SettingsBlock {...block('state')}>
            <SendingState sending={sending.data} organization={organization} />
          </SettingsBlock>
          {sending.data.smtp !== null && (
            <>
              <SettingsBlock {...block('dns')}>
                <DnsFindings />
              </SettingsBlock>
              <SettingsBlock {...block('dkim')}>
                <DkimKeys timeZone={timeZone} />
              </SettingsBlock>
            </>
          )}
          <SettingsBlock {...block('ways')}>
            <WaysIn sending={sending.data} timeZone={timeZone} />
          </SettingsBlock>
          <SettingsBlock {...block('bounces')}>
            <BounceList timeZone={timeZone} />
          </SettingsBlock>
        </>
      )}
    </>
  );
}
