import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Tabs } from '../../../ui/controls/tabs.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLocale } from '../../../ui/locale.ts';
import type { OpenedMail } from '../contract.ts';
import styles from './mailbox-page.module.css';
import { useKeptMail } from './use-invitations.ts';

export interface MailPaneProps {
  id: string | undefined;
  timeZone: string;
  onClose: () => void;
}

/** The mail as its reader would see it. */
export function MailPane({ id, timeZone, onClose }: MailPaneProps) {
  const { t } = useTranslation('distribution');
  const mail = useKeptMail(id);
  if (id === undefined) return <EmptyState plain title={t('web.mailbox.choose')} />;
  if (mail.isError) {
    return (
      <ErrorState
        title={t('web.mailbox.unread')}
        actions={<Button onPress={() => mail.refetch()}>{t('web.retry')}</Button>}
      >
        {mail.error.message}
      </ErrorState>
    );
  }
  if (mail.data === undefined) return <Skeleton label={t('web.mailbox.reading')} />;
  return <Mail mail={mail.data} timeZone={timeZone} onClose={onClose} />;
}

const named = ({ name, address }: { name: string | null; address: string }) =>
  name === null ? address : `${name} <${address}>`;

function Mail({ mail, timeZone, onClose }: { mail: OpenedMail; timeZone: string; onClose: () => void }) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  return (
    <Panel>
      <div className={styles.back}>
        <Button dense variant="quiet" icon="chevron-left" onPress={onClose}>
          {t('web.mailbox.back')}
        </Button>
      </div>
      <header className={styles.head}>
        <h2 className={styles.subject}>{mail.subject}</h2>
        <p className={styles.line}>{t('web.mailbox.from', { from: named(mail.from) })}</p>
        <p className={styles.line}>{t('web.mailbox.to', { to: named(mail.to) })}</p>
        <p className={styles.line}>
          <time dateTime={mail.at}>{formatDateTime(new Date(mail.at), locale, timeZone)}</time>
        </p>
      </header>
      <Tabs
        label={t('web.mailbox.views')}
        tabs={[
          { id: 'mail', label: t('web.mailbox.as-mail'), content: <Frame mail={mail} /> },
          {
            id: 'text',
            label: t('web.mailbox.as-text'),
            content: <pre className={styles.text}>{mail.text}</pre>,
          },
          {
            id: 'headers',
            label: t('web.mailbox.headers'),
            content: (
              <pre className={styles.text}>
                {Object.entries(mail.headers)
                  .map(([name, value]) => `${name}: ${value}`)
                  .join('\n')}
              </pre>
            ),
          },
        ]}
      />
    </Panel>
  );
}

/** Without scripts and without our origin; its links open pages of their own, as from a mail program. */
function Frame({ mail }: { mail: OpenedMail }) {
  return (
    <iframe
      key={mail.id}
      className={styles.frame}
      title={mail.subject}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={mail.html.replace('<head>', '<head><base target="_blank">')}
    />
  );
}
