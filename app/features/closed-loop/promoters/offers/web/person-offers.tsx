import { useTranslation } from 'react-i18next';
import { Link } from '../../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { Section } from '../../../../../ui/layout/section.tsx';
import { LoadMore } from '../../../../../ui/list/load-more.tsx';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import { GuestDeeds } from './guest-deeds.tsx';
import styles from './offers.module.css';
import { useOfferGuests } from './use-offers.ts';

/** On somebody's page: what they were offered, and what came of it. Nothing where there was nothing. */
export function PersonOffers({
  contactId,
  root,
  timeZone,
}: {
  contactId: string;
  root: string;
  timeZone: string;
}) {
  const { t } = useTranslation('offers');
  const locale = useLocale();
  const mayWork = useMay('work');
  const list = useOfferGuests(`contact=${contactId}&limit=5`);
  const guests = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (guests.length === 0) return null;
  const day = (at: string) => formatDate(new Date(at), locale, 'short', timeZone);
  return (
    <Section title={t('web.person.title')} ruled>
      <ul className={styles.taken}>
        {guests.map((guest) => (
          <li key={guest.id}>
            <Link href={`${root}/voices/offers/${guest.offer.id}`}>{guest.offer.title}</Link>
            <span className={styles.quiet}>
              {t(`web.guest-states.${guest.state}`)}, {day(guest.repliedAt ?? guest.invitedAt)}
              {guest.usedAt !== null &&
                ` · ${t(`web.use.${guest.offer.kind}`)} ${t('web.used-on', { date: day(guest.usedAt) })}`}
            </span>
            {mayWork && <GuestDeeds guest={guest} name={guest.offer.title} />}
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <LoadMore
          shown={guests.length}
          hasMore
          isLoading={list.isFetchingNextPage}
          onLoadMore={() => void list.fetchNextPage()}
        />
      )}
    </Section>
  );
}
