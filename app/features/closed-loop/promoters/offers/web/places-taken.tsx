import { useTranslation } from 'react-i18next';
import voices from '../../web/voices.module.css';
import { GUEST_STATES, type Offer } from '../contract.ts';

/** How many said yes, of how many who were asked, for how many places. */
export function PlacesTaken({ offer }: { offer: Offer }) {
  const { t } = useTranslation('offers');
  const { guests, places, taken, hasWaitingList } = offer;
  const invited = GUEST_STATES.reduce((sum, state) => sum + (guests[state] ?? 0), 0);
  const waiting = guests.waiting ?? 0;
  const limit = places === null ? t('web.no-limit', { count: taken }) : t('web.places', { taken, places });
  return (
    <span className={voices.who}>
      <span>{t('web.counts', { accepted: guests.accepted ?? 0, invited })}</span>
      <span className={voices.quiet}>
        {[limit, waiting > 0 ? t('web.waiting', { count: waiting }) : hasWaitingList && t('web.waiting-list')]
          .filter(Boolean)
          .join(', ')}
      </span>
    </span>
  );
}
