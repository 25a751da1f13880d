import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { LoadMore } from '../../../ui/list/load-more.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { useMayAsk } from '../../organizations/web/may.ts';
import { MailPane } from './mail-pane.tsx';
import styles from './mailbox-page.module.css';
import { type MailboxSearch, mailboxSearchSchema } from './mailbox-search.ts';
import { useMailbox } from './use-invitations.ts';

export interface MailboxPageProps {
  organization: { readonly slug: string; readonly timeZone: string };
  search: MailboxSearch;
  onSearch: (change: Partial<MailboxSearch>) => void;
}

/** Without a mail server, what would have left lies here. */
export function MailboxPage({ organization, search, onSearch }: MailboxPageProps) {
  const { t } = useTranslation('distribution');
  const mailbox = useMailbox();
  const mayAsk = useMayAsk();
  const open = mailboxSearchSchema.parse(search).mail;
  const mails = mailbox.data?.pages.flatMap((page) => page.items);
  const hasSmtp = mailbox.data?.pages[0]?.smtp === true;
  return (
    <>
      <PageTitle note={hasSmtp ? undefined : t('web.mailbox.note')}>{t('web.mailbox.title')}</PageTitle>
      {hasSmtp && (
        <div className={styles.note}>
          <Banner icon="mail" title={t('web.mailbox.smtp')}>
            {t('web.mailbox.smtp-text')}
          </Banner>
        </div>
      )}
      {mailbox.isError ? (
        <ErrorState
          title={t('web.mailbox.unread')}
          actions={<Button onPress={() => mailbox.refetch()}>{t('web.retry')}</Button>}
        >
          {mailbox.error.message}
        </ErrorState>
      ) : mails === undefined ? (
        <Skeleton shape="list" lines={6} label={t('web.mailbox.reading')} />
      ) : mails.length === 0 ? (
        <EmptyState
          title={t('web.mailbox.empty')}
          actions={
            mayAsk && (
              <ButtonLink variant="primary" href={`/${organization.slug}/ask`}>
                {t('web.mailbox.ask')}
              </ButtonLink>
            )
          }
        >
          {hasSmtp ? t('web.mailbox.empty-smtp') : t('web.mailbox.empty-text')}
        </EmptyState>
      ) : (
        <div className={classNames(styles.columns, open !== undefined && styles.open)}>
          <div className={styles.list}>
            <Mails {...{ mails, organization }} open={open} />
            <LoadMore
              shown={mails.length}
              hasMore={mailbox.hasNextPage}
              isLoading={mailbox.isFetchingNextPage}
              onLoadMore={() => mailbox.fetchNextPage()}
            />
          </div>
          <MailPane
            id={open}
            timeZone={organization.timeZone}
            onClose={() => onSearch({ mail: undefined })}
          />
        </div>
      )}
    </>
  );
}

interface MailsProps {
  mails: readonly { id: string; subject: string; at: string; to: { name: string | null; address: string } }[];
  organization: MailboxPageProps['organization'];
  open: string | undefined;
}

function Mails({ mails, organization, open }: MailsProps) {
  const locale = useLocale();
  const { slug, timeZone } = organization;
  return (
    <ul className={styles.mails}>
      {mails.map(({ id, subject, at, to }) => (
        <li key={id}>
          <Link
            className={styles.mail ?? ''}
            href={`/${slug}/mailbox?mail=${id}`}
            {...(id === open && { 'aria-current': 'true' as const })}
          >
            <strong>{to.name ?? to.address}</strong>
            {subject}
            <span>
              {to.name !== null && `${to.address} · `}
              <time dateTime={at}>{formatDateTime(new Date(at), locale, timeZone)}</time>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
