import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import type { Notifications } from '../../members/contract.ts';
import { useMay } from '../may.ts';
import { SettingsBlock } from '../settings-block.tsx';
import { UnreadState } from '../unread-state.tsx';
import { changeNotifications, useMemberChange, useNotifications } from './use-members.ts';

const DEFAULT = 'default';

/** Which mails Boucle sends to whoever is signed in, and in which language. */
export function NotificationsPage() {
  const { t } = useTranslation('organizations');
  const wanted = useNotifications();
  return (
    <>
      <PageTitle>{t('members.web.mails')}</PageTitle>
      <SettingsBlock title={t('members.web.mails-title')} note={t('members.web.mails-note')}>
        {wanted.data !== undefined ? (
          <Choices wanted={wanted.data} />
        ) : wanted.isError ? (
          <UnreadState
            title={t('members.web.mails-failed')}
            error={wanted.error}
            onRetry={() => wanted.refetch()}
          />
        ) : (
          <Skeleton lines={2} label={t('members.web.reading')} />
        )}
      </SettingsBlock>
    </>
  );
}

function Choices({ wanted }: { wanted: Notifications }) {
  const { t } = useTranslation('organizations');
  const mayWork = useMay('work');
  const change = useMemberChange(changeNotifications, () => notify({ text: t('members.web.mails-saved') }));
  const shown = change.isPending ? change.variables : wanted;
  return (
    <>
      {mayWork ? (
        <Checkbox
          isSelected={shown.caseOpened}
          onChange={(caseOpened) => change.mutate({ ...shown, caseOpened })}
          note={t('members.web.case-opened-note')}
        >
          {t('members.web.case-opened')}
        </Checkbox>
      ) : (
        <p>{t('members.web.no-mails')}</p>
      )}
      <Select
        label={t('members.web.own-locale')}
        value={shown.locale ?? DEFAULT}
        onChange={(id) => change.mutate({ ...shown, locale: id === 'fr' || id === 'en' ? id : null })}
        options={[
          { id: DEFAULT, label: t('members.web.organizations-locale') },
          { id: 'fr', label: 'Français' },
          { id: 'en', label: 'English' },
        ]}
      />
      {change.error !== null && (
        <Banner tone="error">
          {change.error instanceof ProblemError ? change.error.message : t('web.unreachable')}
        </Banner>
      )}
    </>
  );
}
