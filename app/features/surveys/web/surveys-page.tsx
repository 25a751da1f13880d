import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { Table } from '../../../ui/list/table.tsx';
import type { TableColumn } from '../../../ui/list/table-column.ts';
import { useLocale } from '../../../ui/locale.ts';
import { Tag } from '../../../ui/marks/tag.tsx';
import type { SurveyItem } from '../contract.ts';
import { wordingOf } from '../wording.ts';
import { NewSurveyDialog } from './new-survey-dialog.tsx';
import styles from './survey-page.module.css';
import { useSurveyList } from './use-survey-list.ts';

export interface SurveysPageProps {
  organization: { readonly slug: string; readonly name: string };
}

export function SurveysPage({ organization }: SurveysPageProps) {
  const { t } = useTranslation('surveys');
  const list = useSurveyList();
  const columns = useColumns(organization.slug);
  const [isMaking, make] = useState(false);
  const open = () => make(true);
  return (
    <>
      <PageTitle
        note={t('web.list.note')}
        actions={
          <Button icon="plus" onPress={open}>
            {t('web.new.open')}
          </Button>
        }
      >
        {t('web.list.title')}
      </PageTitle>
      {list.isError ? (
        <ErrorState
          title={t('web.list.unread')}
          actions={<Button onPress={() => list.refetch()}>{t('web.retry')}</Button>}
        >
          {list.error.message}
        </ErrorState>
      ) : list.data === undefined ? (
        <Skeleton shape="list" lines={4} label={t('web.reading')} />
      ) : (
        <Table
          caption={t('web.list.title')}
          columns={columns}
          rows={list.data}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              title={t('web.list.empty')}
              actions={
                <Button variant="primary" onPress={open}>
                  {t('web.new.open')}
                </Button>
              }
            >
              {t('web.list.empty-text')}
            </EmptyState>
          }
        />
      )}
      {isMaking && <NewSurveyDialog organization={organization} onClose={() => make(false)} />}
    </>
  );
}

function useColumns(slug: string): TableColumn<SurveyItem>[] {
  const { t } = useTranslation('surveys');
  const locale = useLocale();
  const spoken = (survey: SurveyItem) =>
    survey.locales.includes(locale) ? locale : (survey.locales[0] ?? 'fr');
  return [
    {
      id: 'name',
      header: t('web.list.name'),
      cell: (survey) => (
        <span className={styles.name}>
          <span>
            <Link tone="ink" href={`/${slug}/surveys/${survey.slug}`}>
              {survey.name}
            </Link>{' '}
            {survey.anonymous && <Tag>{t('web.anonymous-tag')}</Tag>}{' '}
            {survey.archivedAt !== null && <Tag>{t('web.list.archived')}</Tag>}
          </span>
          <span lang={spoken(survey)}>{wordingOf(survey, spoken(survey)).question}</span>
        </span>
      ),
    },
    {
      id: 'kind',
      header: t('web.list.kind'),
      cell: ({ kind }) => t(`web.kinds.${kind}.short`),
    },
    {
      id: 'relation',
      header: t('web.list.relation'),
      onPhone: 'none',
      cell: ({ relation }) => t(`web.relations.${relation}`),
    },
    {
      id: 'locales',
      header: t('web.list.locales'),
      onPhone: 'none',
      cell: ({ locales }) => locales.map((one) => t(`web.locales.${one}`)).join(', '),
    },
    {
      id: 'series',
      header: t('web.list.series'),
      align: 'end',
      onPhone: 'none',
      cell: ({ series }) => series,
    },
  ];
}
