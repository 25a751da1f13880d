import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { IconButton } from '../../../../ui/controls/icon-button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatAgo } from '../../../../ui/format/format-ago.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useNow } from '../../../../ui/use-now.ts';
import type { Notice } from '../contract.ts';
import styles from './notices.module.css';
import { useNotices, useReadNotices } from './use-notices.ts';

/** What the reader was told and has not read yet; nothing where there is nothing. */
export function NoticeList({ slug }: { slug: string }) {
  const { t } = useTranslation('playbooks');
  const items = useNotices().data?.items ?? [];
  const read = useReadNotices();
  if (items.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="notices">
      <header className={styles.head}>
        <h2 id="notices">{t('web.notices.title', { count: items.length })}</h2>
        <Button dense variant="quiet" isPending={read.isPending} onPress={() => read.mutate(null)}>
          {t('web.notices.read-all')}
        </Button>
      </header>
      <ul>
        {items.map((notice) => (
          <li key={notice.id} className={styles.notice}>
            <Told notice={notice} slug={slug} />
            <IconButton
              icon="close"
              label={t('web.notices.read', { name: notice.contact.name ?? t('web.notices.somebody') })}
              onPress={() => read.mutate([notice.id])}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ notice: { contact, caseId, text, at }, slug }: { notice: Notice; slug: string }) {
  const { t } = useTranslation('playbooks');
  const locale = useLocale();
  const now = useNow();
  const href = caseId === null ? `/${slug}/contacts/${contact.id}` : `/${slug}/cases/${caseId}`;
  return (
    <p className={styles.told}>
      <Link href={href}>{contact.name ?? t('web.notices.somebody')}</Link> {text}{' '}
      <time dateTime={at} className={styles.at}>
        {formatAgo(new Date(at), now, locale)}
      </time>
    </p>
  );
}
