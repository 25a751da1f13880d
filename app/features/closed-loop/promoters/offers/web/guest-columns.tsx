import { useTranslation } from 'react-i18next';
import { Link } from '../../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import type { TableColumn } from '../../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import voices from '../../web/voices.module.css';
import type { Offer, OfferGuest } from '../contract.ts';
import { GuestDeeds } from './guest-deeds.tsx';

export function useGuestColumns(
  { kind, used }: Offer,
  root: string,
  timeZone: string,
): readonly TableColumn<OfferGuest>[] {
  const { t } = useTranslation('offers');
  const names = useTranslation('promoters').t;
  const locale = useLocale();
  const mayWork = useMay('work');
  const day = (at: string) => formatDate(new Date(at), locale, 'medium', timeZone);
  const nameOf = ({ contact }: OfferGuest) => contact.name ?? contact.email ?? names('web.no-name');
  return [
    {
      id: 'who',
      header: t('web.who'),
      isRowHeader: true,
      cell: (guest) => (
        <Link tone="ink" href={`${root}/contacts/${guest.contact.id}`}>
          {nameOf(guest)}
        </Link>
      ),
    },
    {
      id: 'invited',
      header: t('web.invited'),
      onPhone: 'line',
      cell: ({ invitedAt }) => day(invitedAt),
    },
    {
      id: 'answer',
      header: t('web.answer'),
      onPhone: 'line',
      cell: ({ state, repliedAt }) => (
        <>
          {t(`web.guest-states.${state}`)}{' '}
          {repliedAt !== null && (
            <span className={voices.quiet}>{t('web.used-on', { date: day(repliedAt) })}</span>
          )}
        </>
      ),
    },
    ...(used > 0
      ? [
          {
            id: 'used',
            header: t(`web.use.${kind}`),
            onPhone: 'line' as const,
            cell: ({ usedAt }: OfferGuest) => (usedAt === null ? '' : day(usedAt)),
          },
        ]
      : []),
    ...(mayWork
      ? [
          {
            id: 'act',
            header: '',
            align: 'end' as const,
            cell: (guest: OfferGuest) => <GuestDeeds guest={guest} name={nameOf(guest)} />,
          },
        ]
      : []),
  ];
}
