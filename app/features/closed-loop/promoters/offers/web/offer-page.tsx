import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../../../ui/controls/button-link.tsx';
import { Link } from '../../../../../ui/controls/link.tsx';
import { Skeleton } from '../../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import { ConfirmDialog } from '../../../../organizations/web/members/confirm-dialog.tsx';
import { UnreadState } from '../../../../organizations/web/unread-state.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import { VoicesNav } from '../../web/voices-nav.tsx';
import type { Offer } from '../contract.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { type GuestsSearch, OfferGuestList } from './offer-guest-list.tsx';
import { OfferSummary } from './offer-summary.tsx';
import { offerTitle } from './offer-title.ts';
import styles from './offers.module.css';
import { useEndOffer, useOffer } from './use-offers.ts';

export type OfferPageProps = VoicesPageProps<GuestsSearch> & { id: string };

/** One offer: its words, whom it went to, and what they said. */
export function OfferPage({ organization, id, search, onSearch }: OfferPageProps) {
  const { t } = useTranslation('offers');
  const locale = useLocale();
  const { data: offer, error, refetch } = useOffer(id);
  const root = `/${organization.slug}`;
  const [isInviting, invite] = useState(false);
  return (
    <>
      <VoicesNav slug={organization.slug} current="offers" />
      <p className={styles.back}>
        <Link href={`${root}/voices/offers`}>{t('web.back')}</Link>
      </p>
      {offer !== undefined ? (
        <>
          <PageTitle
            note={`${t(`web.kinds.${offer.kind}`)} · ${t(`web.states.${offer.state}`)}`}
            actions={<Deeds {...{ offer, root }} onInvite={() => invite(true)} />}
          >
            {offerTitle(offer, locale)}
          </PageTitle>
          <OfferSummary offer={offer} />
          <OfferGuestList
            {...{ offer, root, search, onSearch }}
            timeZone={organization.timeZone}
            onInvite={() => invite(true)}
          />
          {isInviting && (
            <InviteDialog id={id} timeZone={organization.timeZone} onClose={() => invite(false)} />
          )}
        </>
      ) : error === null ? (
        <Skeleton shape="list" lines={6} label={t('web.reading')} />
      ) : (
        <UnreadState title={t('web.failed')} error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

function Deeds({ offer, root, onInvite }: { offer: Offer; root: string; onInvite: () => void }) {
  const { t } = useTranslation('offers');
  const mayWork = useMay('work');
  const [isEnding, ask] = useState(false);
  const end = useEndOffer(offer.id);
  const { kind, state } = offer;
  if (!mayWork || state === 'ended' || state === 'over') return null;
  return (
    <>
      <Button onPress={() => ask(true)}>{t(`web.end.${kind}`)}</Button>
      <ButtonLink href={`${root}/voices/offers/${offer.id}/edit`}>{t('web.edit')}</ButtonLink>
      {(state === 'open' || (state === 'full' && offer.hasWaitingList)) && (
        <Button variant="primary" onPress={onInvite}>
          {t('web.invite')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isEnding}
        onClose={() => ask(false)}
        title={t(`web.end-title.${kind}`)}
        text={t(`web.end-text.${kind}`)}
        action={t(`web.end.${kind}`)}
        done={t(`web.ended.${kind}`)}
        run={() => end.mutateAsync(undefined)}
      />
    </>
  );
}
