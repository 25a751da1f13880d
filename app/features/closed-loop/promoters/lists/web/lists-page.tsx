import { useTranslation } from 'react-i18next';
import { Link } from '../../../../../ui/controls/link.tsx';
import { PillGroup } from '../../../../../ui/controls/pill-group.tsx';
import { Select } from '../../../../../ui/controls/select.tsx';
import { EmptyState } from '../../../../../ui/feedback/empty-state.tsx';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { Table } from '../../../../../ui/list/table.tsx';
import type { TableColumn } from '../../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { ScoreShape } from '../../../../../ui/marks/score-shape.tsx';
import { useSegments } from '../../../../contacts/web/segments/use-segments.ts';
import { ExportMenu } from '../../../../organizations/web/export-menu.tsx';
import { useMay } from '../../../../organizations/web/may.ts';
import { ListFrame } from '../../web/list-frame.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import { useVoiceList } from '../../web/use-voices.ts';
import { VoicesNav } from '../../web/voices-nav.tsx';
import { LIST_BANDS, type ListedPerson, type MarketingList } from '../contract.ts';
import styles from './lists-page.module.css';

export type ListsSearch = { band?: string | undefined; segment?: string | undefined };

const EVERYBODY = 'everybody';

/** Whom marketing may write to: a band, a segment, and nobody who said no. */
export function ListsPage({ organization, search, onSearch }: VoicesPageProps<ListsSearch>) {
  const { t } = useTranslation('promoters');
  const band = LIST_BANDS.find((one) => one === search.band) ?? 'promoter';
  const segments = useSegments().data ?? [];
  const segment = segments.find(({ id }) => id === search.segment)?.id;
  const query = new URLSearchParams({ band, ...(segment !== undefined && { segment }) }).toString();
  const list = useVoiceList<MarketingList>('marketing-lists', query);
  const columns = useColumns(`/${organization.slug}`, organization.timeZone);
  const mayExport = useMay('manage');
  return (
    <>
      <VoicesNav slug={organization.slug} current="lists" />
      <PageTitle
        note={t('web.lists.note')}
        actions={mayExport && <ExportMenu path="/api/v1/marketing-lists/export" query={query} />}
      >
        {t('web.lists.title')}
      </PageTitle>
      <div className={styles.filter}>
        <PillGroup
          label={t('web.lists.band')}
          value={band}
          onChange={(id) => onSearch({ band: id === 'promoter' ? undefined : id })}
          pills={LIST_BANDS.map((id) => ({ id, label: t(`web.lists.bands.${id}`) }))}
        />
        {segments.length > 0 && (
          <Select
            label={t('web.lists.segment')}
            value={segment ?? EVERYBODY}
            onChange={(id) => onSearch({ segment: id === EVERYBODY ? undefined : id })}
            options={[
              { id: EVERYBODY, label: t('web.lists.everybody') },
              ...segments.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        )}
      </div>
      <ListFrame
        list={list}
        empty={<EmptyState title={t('web.lists.empty')}>{t('web.lists.empty-text')}</EmptyState>}
      >
        {(rows) => (
          <Table
            caption={t('web.lists.title')}
            columns={columns}
            rows={rows}
            rowKey={({ contact }) => contact.id}
            empty={null}
          />
        )}
      </ListFrame>
    </>
  );
}

function useColumns(root: string, timeZone: string): readonly TableColumn<ListedPerson>[] {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  return [
    {
      id: 'who',
      header: t('web.lists.who'),
      isRowHeader: true,
      cell: ({ contact }) => (
        <Link tone="ink" href={`${root}/contacts/${contact.id}`}>
          {contact.name ?? contact.email}
        </Link>
      ),
    },
    {
      id: 'email',
      header: t('web.lists.email'),
      onPhone: 'line',
      cell: ({ contact }) => contact.email,
    },
    { id: 'score', header: t('web.lists.score'), cell: ({ score }) => <ScoreShape score={score} /> },
    {
      id: 'answered',
      header: t('web.lists.answered'),
      onPhone: 'line',
      cell: ({ answeredAt }) => formatDate(new Date(answeredAt), locale, 'medium', timeZone),
    },
  ];
}
