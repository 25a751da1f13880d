import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { formatAgo } from '../../../../ui/format/format-ago.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { Tag } from '../../../../ui/marks/tag.tsx';
import { useNow } from '../../../../ui/use-now.ts';
import type { Device, OpenSession } from '../../account/contract.ts';
import styles from './account-page.module.css';

function deviceWords(t: TFunction<'organizations'>, { browser, system }: Device): string {
  if (browser !== null && system !== null) return t('account.page.device', { browser, system });
  if (browser !== null) return t('account.page.device-browser', { browser });
  if (system !== null) return t('account.page.device-system', { system });
  return t('account.page.device-unknown');
}

export function SessionLine({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const { t } = useTranslation('organizations');
  const locale = useLocale();
  const now = useNow();
  const device = deviceWords(t, session.device);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <p>
        <strong>{device}</strong>
        {session.isThis && <Tag>{t('account.page.this')}</Tag>}
      </p>
      <p className={styles.quiet}>
        {!session.isThis &&
          `${t('account.page.seen', { ago: formatAgo(new Date(session.lastSeenAt), now, locale) })}, `}
        {t('account.page.since', { date: formatDate(new Date(session.createdAt), locale, 'medium', zone) })}
      </p>
      {!session.isThis && (
        <Button dense variant="quiet" aria-label={t('account.page.end-one', { device })} onPress={onEnd}>
          {t('account.page.end')}
        </Button>
      )}
    </>
  );
}
