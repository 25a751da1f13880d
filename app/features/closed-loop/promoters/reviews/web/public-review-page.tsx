import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../../platform/http-client/fetch-json.ts';
import { Skeleton } from '../../../../../ui/feedback/skeleton.tsx';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { formatNumber } from '../../../../../ui/format/format-number.ts';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { Section } from '../../../../../ui/layout/section.tsx';
import { Table } from '../../../../../ui/list/table.tsx';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import { UnreadState } from '../../../../organizations/web/unread-state.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import styles from '../../web/voices.module.css';
import { VoicesNav } from '../../web/voices-nav.tsx';
import type { PublicReview } from '../contract.ts';
import { PublicReviewForm } from './public-review-form.tsx';

/** The invitation to write in public: to everybody or to nobody, with the proof. */
export function PublicReviewPage({ organization }: Pick<VoicesPageProps<object>, 'organization'>) {
  const { t } = useTranslation('promoters');
  const mayManage = useMay('manage');
  const { data, error, refetch } = useQuery({
    queryKey: ['voices', 'public-review'],
    queryFn: () => fetchJson<PublicReview>('/api/v1/public-review'),
  });
  return (
    <>
      <VoicesNav slug={organization.slug} current="public-review" />
      <PageTitle note={t('web.review.note')}>{t('web.review.title')}</PageTitle>
      {data !== undefined ? (
        <>
          {mayManage ? (
            <PublicReviewForm key={data.since} review={data} />
          ) : (
            <p>
              {t(`web.review.audiences.${data.audience}`)}. {t('web.review.only-managers')}
            </p>
          )}
          {data.since !== null && <Proof review={data} since={data.since} timeZone={organization.timeZone} />}
        </>
      ) : error === null ? (
        <Skeleton shape="list" lines={4} label={t('web.reading')} />
      ) : (
        <UnreadState title={t('web.failed')} error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

function Proof({ review, since, timeZone }: { review: PublicReview; since: string; timeZone: string }) {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  const date = formatDate(new Date(since), locale, 'long', timeZone);
  return (
    <Section title={t('web.review.proof')} ruled className={styles.feed ?? ''}>
      <p>{t('web.review.proof-note', { date })}</p>
      <Table
        caption={t('web.review.proof')}
        rows={review.offers}
        rowKey={({ band }) => band}
        columns={[
          { id: 'band', header: t('web.review.band'), cell: ({ band }) => t(`web.review.bands.${band}`) },
          {
            id: 'with',
            header: t('web.review.with'),
            align: 'end',
            onPhone: 'line',
            cell: ({ withLink }) => formatNumber(withLink, locale),
          },
          {
            id: 'without',
            header: t('web.review.without'),
            align: 'end',
            onPhone: 'line',
            cell: ({ withoutLink }) => formatNumber(withoutLink, locale),
          },
        ]}
        empty={<p className={styles.quiet}>{t('web.review.proof-none')}</p>}
      />
    </Section>
  );
}
