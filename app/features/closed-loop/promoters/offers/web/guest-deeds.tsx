import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/controls/button.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import type { ChangeGuest, OfferGuest } from '../contract.ts';
import styles from './offers.module.css';
import { useChangeGuest } from './use-offers.ts';

/** What a member notes of one guest: that they used it or came, or that they told us that they will not. */
export function GuestDeeds({ guest, name }: { guest: OfferGuest; name: string }) {
  const { t } = useTranslation('offers');
  const change = useChangeGuest();
  const { id, state, usedAt, offer } = guest;
  const note = (to: ChangeGuest['to'], text: string) =>
    void change.mutateAsync({ id, to }).then(
      () => notify({ text }),
      (error: Error) => notify({ text: error.message }),
    );
  if (state !== 'accepted' && state !== 'waiting') return null;
  return (
    <span className={styles.deeds}>
      {state === 'accepted' &&
        (usedAt === null ? (
          <Button
            dense
            icon="check"
            aria-label={t(`web.mark-of.${offer.kind}`, { name })}
            onPress={() => note('used', t('web.marked'))}
          >
            {t(`web.mark.${offer.kind}`)}
          </Button>
        ) : (
          <Button
            dense
            variant="quiet"
            aria-label={t('web.unmark-of', { name })}
            onPress={() => note('unused', t('web.marked'))}
          >
            {t('web.unmark')}
          </Button>
        ))}
      {usedAt === null && (
        <Button
          dense
          variant="quiet"
          aria-label={t('web.withdraw-of', { name })}
          onPress={() => note('withdrawn', t('web.withdrawn', { name }))}
        >
          {t('web.withdraw')}
        </Button>
      )}
    </span>
  );
}
