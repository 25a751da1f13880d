import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { PillGroup } from '../../../ui/controls/pill-group.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { LoadMore } from '../../../ui/list/load-more.tsx';
import { Table } from '../../../ui/list/table.tsx';
import type { TableColumn } from '../../../ui/list/table-column.ts';
import { useLocale } from '../../../ui/locale.ts';
import { ExportMenu } from '../../organizations/web/export-menu.tsx';
import { INVITATION_STATES, type InvitationState, type ListedInvitation } from '../contract.ts';
import styles from './ask-page.module.css';
import type { AskSearch } from './ask-search.ts';
import { InvitationStateCell } from './invitation-state.tsx';
import {
  invitationsQuery,
  type SurveyChoice,
  useCancelInvitation,
  useInvitationCounts,
  useInvitations,
} from './use-invitations.ts';

export interface InvitationListProps {
  surveys: readonly SurveyChoice[];
  timeZone: string;
  search: AskSearch;
  onSearch: (change: Partial<AskSearch>) => void;
}

const ALL = 'all';

const isState = (id: string): id is InvitationState => (INVITATION_STATES as readonly string[]).includes(id);

/** Everybody asked and not asked, the newest first, with the fate of each mail. */
export function InvitationList({ surveys, timeZone, search, onSearch }: InvitationListProps) {
  const { t } = useTranslation('distribution');
  const list = useInvitations(search);
  const counts = useInvitationCounts(search).data?.states ?? {};
  const columns = useColumns(timeZone);
  const states = INVITATION_STATES.filter((state) => (counts[state] ?? 0) > 0 || state === search.state);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rows = list.data?.pages.flatMap((page) => page.items);
  const shownTotal = search.state === undefined ? total : (counts[search.state] ?? 0);
  return (
    <Section title={t('web.list.title')} className={styles.list ?? ''}>
      <div className={styles.filters}>
        <ExportMenu path="/api/v1/invitations/export" query={invitationsQuery(search).toString()} />
        <PillGroup
          label={t('web.list.state')}
          value={search.state ?? ALL}
          onChange={(id) => onSearch({ state: isState(id) ? id : undefined })}
          pills={[
            { id: ALL, label: t('web.list.all'), count: total },
            ...states.map((state) => ({
              id: state,
              label: t(`web.states.${state}`),
              count: counts[state] ?? 0,
            })),
          ]}
        />
        {surveys.length > 1 && (
          <Select
            dense
            label={t('web.ask.survey')}
            value={search.survey ?? ALL}
            onChange={(id) => onSearch({ survey: id === ALL ? undefined : id })}
            options={[
              { id: ALL, label: t('web.list.all-surveys') },
              ...surveys.map(({ slug, name }) => ({ id: slug, label: name })),
            ]}
          />
        )}
      </div>
      {list.isError ? (
        <ErrorState
          title={t('web.list.unread')}
          actions={<Button onPress={() => list.refetch()}>{t('web.retry')}</Button>}
        >
          {list.error.message}
        </ErrorState>
      ) : rows === undefined ? (
        <Skeleton shape="list" lines={6} label={t('web.list.reading')} />
      ) : (
        <>
          <Table
            caption={t('web.list.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            empty={<EmptyState title={t('web.list.empty')}>{t('web.list.empty-text')}</EmptyState>}
          />
          <LoadMore
            shown={rows.length}
            total={rows.length === 0 ? undefined : Math.max(shownTotal, rows.length)}
            hasMore={list.hasNextPage}
            isLoading={list.isFetchingNextPage}
            onLoadMore={() => list.fetchNextPage()}
          />
        </>
      )}
    </Section>
  );
}

function useColumns(timeZone: string): TableColumn<ListedInvitation>[] {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const cancel = useCancelInvitation();
  const takeBack = (id: string) =>
    cancel.mutate(id, {
      onSuccess: () => notify({ text: t('web.list.cancelled') }),
      onError: (error) => notify({ text: error.message }),
    });
  return [
    {
      id: 'person',
      header: t('web.list.person'),
      cell: ({ contact }) => (
        <span className={styles.person}>
          {contact.name ?? contact.email ?? t('web.list.no-name')}
          {contact.name !== null && contact.email !== null && <span>{contact.email}</span>}
        </span>
      ),
    },
    {
      id: 'state',
      header: t('web.list.state'),
      cell: (invitation) => <InvitationStateCell invitation={invitation} timeZone={timeZone} />,
    },
    { id: 'survey', header: t('web.ask.survey'), onPhone: 'none', cell: ({ survey }) => survey.name },
    {
      id: 'at',
      header: t('web.list.at'),
      onPhone: 'none',
      cell: ({ sentAt, createdAt }) => (
        <time dateTime={sentAt ?? createdAt}>
          {formatDateTime(new Date(sentAt ?? createdAt), locale, timeZone)}
        </time>
      ),
    },
    {
      id: 'action',
      header: t('web.list.action'),
      align: 'end',
      cell: ({ id, state, contact }) =>
        state === 'queued' && (
          <Button
            dense
            variant="quiet"
            aria-label={t('web.list.cancel-of', { person: contact.name ?? contact.email })}
            onPress={() => takeBack(id)}
          >
            {t('web.list.cancel')}
          </Button>
        ),
    },
  ];
}
