import { useState } from 'react';
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

/** What the reader was told and has not read yet: the newest, and the others at a press. Nothing where there is nothing. */
export function NoticeList({ slug }: { slug: string }) {
  const { t } = useTranslation('playbooks');
  const notices = useNotices().data;
  const read = useReadNotices();
  const [isOpen, open] = useState(false);
  const items = notices?.items ?? [];
  if (items.length === 0) return null;
  const hasMore = notices?.nextCursor != null;
  return (
    <section className={styles.box} aria-labelledby="notices">
      <header className={styles.head}>
        <h2 id="notices">{t(hasMore ? 'web.notices.many' : 'web.notices.title', { count: items.length })}</h2>
        <span className={styles.deeds}>
          {items.length > 1 && (
            <Button dense variant="quiet" aria-expanded={isOpen} onPress={() => open(!isOpen)}>
              {t(isOpen ? 'web.notices.fewer' : 'web.notices.all')}
            </Button>
          )}
          <Button dense variant="quiet" isPending={read.isPending} onPress={() => read.mutate(null)}>
            {t('web.notices.read-all')}
          </Button>
        </span>
      </header>
      <ul className={styles.list}>
        {items.slice(0, isOpen ? undefined : 1).map((notice) => (
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

function Told({ notice, slug }: { notice: Notice; slug: string }) {
  const { t } = useTranslation('playbooks');
  const locale = useLocale();
  const now = useNow();
  const { contact, caseId, playbook, text, at } = notice;
  const href = caseId === null ? `/${slug}/contacts/${contact.id}` : `/${slug}/cases/${caseId}`;
  const from = playbook === null ? '' : t('web.notices.from', { name: playbook });
  return (
    <p>
      <Link href={href}>{contact.name ?? t('web.notices.somebody')}</Link>{' '}
      <span className={styles.text}>{text}</span>
      <span className={styles.at}>
        {from !== '' && `${from} · `}
        <time dateTime={at}>{formatAgo(new Date(at), now, locale)}</time>
      </span>
    </p>
  );
}
