import { useTranslation } from 'react-i18next';
import { Link } from '../../../../../ui/controls/link.tsx';
import { Skeleton } from '../../../../../ui/feedback/skeleton.tsx';
import { isoDayIn } from '../../../../../ui/format/calendar-day.ts';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { useLocale } from '../../../../../ui/locale.ts';
import { UnreadState } from '../../../../organizations/web/unread-state.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import { VoicesNav } from '../../web/voices-nav.tsx';
import { draftOf, newDraft } from './offer-draft.ts';
import { OfferForm } from './offer-form.tsx';
import styles from './offers.module.css';
import { useOffer } from './use-offers.ts';

type Props = Pick<VoicesPageProps<object>, 'organization'>;

export function NewOfferPage({ organization }: Props) {
  const { t } = useTranslation('offers');
  const locale = useLocale();
  const draft = newDraft(isoDayIn(new Date(), organization.timeZone), locale);
  return (
    <>
      <VoicesNav slug={organization.slug} current="offers" />
      <p className={styles.back}>
        <Link href={`/${organization.slug}/voices/offers`}>{t('web.back')}</Link>
      </p>
      <PageTitle note={t('web.form.never')}>{t('web.form.new')}</PageTitle>
      <OfferForm id={null} {...{ draft, organization }} />
    </>
  );
}

export function EditOfferPage({ organization, id }: Props & { id: string }) {
  const { t } = useTranslation('offers');
  const { data: offer, error, refetch } = useOffer(id);
  const today = isoDayIn(new Date(), organization.timeZone);
  return (
    <>
      <VoicesNav slug={organization.slug} current="offers" />
      <p className={styles.back}>
        <Link href={`/${organization.slug}/voices/offers/${id}`}>{t('web.back')}</Link>
      </p>
      <PageTitle note={t('web.form.never')}>{t('web.form.change')}</PageTitle>
      {offer !== undefined ? (
        <OfferForm {...{ id, organization }} draft={draftOf(offer, today)} />
      ) : error === null ? (
        <Skeleton shape="list" lines={6} label={t('web.reading')} />
      ) : (
        <UnreadState title={t('web.failed')} error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}
