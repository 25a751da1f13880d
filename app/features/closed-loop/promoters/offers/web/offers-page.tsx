import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../../../ui/controls/button-link.tsx';
import { Link } from '../../../../../ui/controls/link.tsx';
import { Tabs } from '../../../../../ui/controls/tabs.tsx';
import { EmptyState } from '../../../../../ui/feedback/empty-state.tsx';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { formatDateTime } from '../../../../../ui/format/format-time.ts';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { Table } from '../../../../../ui/list/table.tsx';
import type { TableColumn } from '../../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import { ListFrame } from '../../web/list-frame.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import voices from '../../web/voices.module.css';
import { VoicesNav } from '../../web/voices-nav.tsx';
import type { Offer } from '../contract.ts';
import { offerTitle } from './offer-title.ts';
import { PlacesTaken } from './places-taken.tsx';
import { useOffers } from './use-offers.ts';

const VIEWS = ['now', 'past'] as const;
type View = (typeof VIEWS)[number];

export type OffersSearch = { show?: string | undefined };

/** What promoters are offered, and what they say to it. */
export function OffersPage({ organization, search, onSearch }: VoicesPageProps<OffersSearch>) {
  const { t } = useTranslation('offers');
  const view = VIEWS.find((one) => one === search.show) ?? 'now';
  const root = `/${organization.slug}/voices/offers`;
  const write = useMay('work') && (
    <ButtonLink variant="primary" href={`${root}/new`}>
      {t('web.new')}
    </ButtonLink>
  );
  return (
    <>
      <VoicesNav slug={organization.slug} current="offers" />
      <PageTitle note={t('web.note')} actions={write}>
        {t('web.title')}
      </PageTitle>
      <Tabs
        label={t('web.title')}
        selectedKey={view}
        onChange={(id) => onSearch({ show: id === 'now' ? undefined : id })}
        tabs={VIEWS.map((id) => ({
          id,
          label: t(`web.tabs.${id}`),
          content: id === view && <OffersTab {...{ view, root }} />,
        }))}
      />
    </>
  );
}

function OffersTab({ view, root }: { view: View; root: string }) {
  const { t } = useTranslation('offers');
  const list = useOffers(view);
  const columns = useColumns(root);
  return (
    <ListFrame
      list={list}
      empty={<EmptyState title={t(`web.empty.${view}`)}>{t('web.empty-text')}</EmptyState>}
    >
      {(rows) => (
        <Table
          caption={t('web.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={null}
        />
      )}
    </ListFrame>
  );
}

function useColumns(root: string): readonly TableColumn<Offer>[] {
  const { t } = useTranslation('offers');
  const locale = useLocale();
  const day = (date: string) => formatDate(date, locale, 'medium');
  return [
    {
      id: 'what',
      header: t('web.what'),
      isRowHeader: true,
      cell: (offer) => (
        <span className={voices.who}>
          <Link tone="ink" href={`${root}/${offer.id}`}>
            {offerTitle(offer, locale)}
          </Link>
          <span className={voices.quiet}>{t(`web.kinds.${offer.kind}`)}</span>
        </span>
      ),
    },
    {
      id: 'when',
      header: t('web.when'),
      onPhone: 'line',
      cell: ({ event, validUntil, answerBy }) => (
        <span className={voices.who}>
          <span>
            {event === null
              ? t('web.until', { date: day(validUntil ?? answerBy) })
              : formatDateTime(new Date(event.startsAt), locale, event.timeZone)}
          </span>
          {event !== null && (
            <span className={voices.quiet}>{t('web.answer-by', { date: day(answerBy) })}</span>
          )}
        </span>
      ),
    },
    {
      id: 'answers',
      header: t('web.answers'),
      onPhone: 'line',
      cell: (offer) => <PlacesTaken offer={offer} />,
    },
    {
      id: 'state',
      header: t('web.state'),
      onPhone: 'line',
      cell: ({ state }) => t(`web.states.${state}`),
    },
  ];
}
