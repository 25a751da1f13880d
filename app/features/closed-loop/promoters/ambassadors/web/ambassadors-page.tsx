import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../../../ui/controls/button-link.tsx';
import { Link } from '../../../../../ui/controls/link.tsx';
import { Tabs } from '../../../../../ui/controls/tabs.tsx';
import { EmptyState } from '../../../../../ui/feedback/empty-state.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { Table } from '../../../../../ui/list/table.tsx';
import type { TableColumn } from '../../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import { ListFrame } from '../../web/list-frame.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import { useVoiceList, useVoicesSummary, useVoiceWrite } from '../../web/use-voices.ts';
import { VoicesNav } from '../../web/voices-nav.tsx';
import type { Ambassador, Ambassadors } from '../contract.ts';

const VIEWS = ['now', 'left'] as const;
type View = (typeof VIEWS)[number];

export type AmbassadorsSearch = { show?: string | undefined };

/** Who is in the programme, and who is out of it and why. */
export function AmbassadorsPage({ organization, search, onSearch }: VoicesPageProps<AmbassadorsSearch>) {
  const { t } = useTranslation('promoters');
  const view = VIEWS.find((one) => one === search.show) ?? 'now';
  const count = useVoicesSummary().data?.ambassadors;
  return (
    <>
      <VoicesNav slug={organization.slug} current="ambassadors" />
      <PageTitle note={t('web.ambassadors.note')}>{t('web.ambassadors.title')}</PageTitle>
      <Tabs
        label={t('web.ambassadors.title')}
        selectedKey={view}
        onChange={(id) => onSearch({ show: id === 'now' ? undefined : id })}
        tabs={VIEWS.map((id) => ({
          id,
          label: t(`web.ambassadors.tabs.${id}`),
          ...(id === 'now' && count !== undefined && { count }),
          content: id === view && <AmbassadorsTab view={id} organization={organization} />,
        }))}
      />
    </>
  );
}

function AmbassadorsTab({
  view,
  organization,
}: Pick<VoicesPageProps<AmbassadorsSearch>, 'organization'> & { view: View }) {
  const { t } = useTranslation('promoters');
  const list = useVoiceList<Ambassadors>('ambassadors', `show=${view}`);
  const root = `/${organization.slug}`;
  const columns = useColumns(view, root, organization.timeZone);
  return (
    <ListFrame
      list={list}
      empty={
        <EmptyState
          title={t(`web.ambassadors.empty.${view}`)}
          actions={<ButtonLink href={`${root}/voices`}>{t('web.testimonials.to-overview')}</ButtonLink>}
        >
          {t('web.ambassadors.empty-text')}
        </EmptyState>
      }
    >
      {(rows) => (
        <Table
          caption={t('web.ambassadors.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={null}
        />
      )}
    </ListFrame>
  );
}

function useColumns(view: View, root: string, timeZone: string): readonly TableColumn<Ambassador>[] {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  const mayWork = useMay('work');
  const end = useVoiceWrite((id: string) => fetchJson(`/api/v1/ambassadors/${id}`, { method: 'DELETE' }));
  const day = (at: string) => formatDate(new Date(at), locale, 'medium', timeZone);
  const nameOf = ({ contact }: Ambassador) => contact.name ?? contact.email ?? t('web.no-name');
  const press = (id: string) =>
    void end.mutateAsync(id).then(
      () => notify({ text: t('web.ambassadors.ended') }),
      (error: Error) => notify({ text: error.message }),
    );
  return [
    {
      id: 'who',
      header: t('web.ambassadors.who'),
      isRowHeader: true,
      cell: (one) => (
        <Link tone="ink" href={`${root}/contacts/${one.contact.id}`}>
          {nameOf(one)}
        </Link>
      ),
    },
    {
      id: 'joined',
      header: t('web.ambassadors.joined'),
      onPhone: 'line',
      cell: ({ joinedAt }) => day(joinedAt),
    },
    ...(view === 'left'
      ? [
          {
            id: 'left',
            header: t('web.ambassadors.left'),
            onPhone: 'line' as const,
            cell: ({ leftAt }: Ambassador) => (leftAt === null ? '' : day(leftAt)),
          },
          {
            id: 'why',
            header: t('web.ambassadors.why'),
            onPhone: 'line' as const,
            cell: ({ leftBecause }: Ambassador) =>
              leftBecause === null ? '' : t(`web.ambassadors.because.${leftBecause}`),
          },
        ]
      : mayWork
        ? [
            {
              id: 'act',
              header: '',
              align: 'end' as const,
              cell: (one: Ambassador) => (
                <Button
                  dense
                  variant="quiet"
                  aria-label={t('web.ambassadors.end-of', { name: nameOf(one) })}
                  onPress={() => press(one.id)}
                >
                  {t('web.ambassadors.end')}
                </Button>
              ),
            },
          ]
        : []),
  ];
}
