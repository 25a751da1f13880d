import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { Tag } from '../../../../ui/marks/tag.tsx';
import type { DkimKeyItem } from '../../sending/contract.ts';
import { RecordToPublish } from './record-to-publish.tsx';
import styles from './sending.module.css';
import { type DkimKeysWish, useChangeDkimKeys, useDkimKeys } from './use-sending.ts';

type Ask = (wish: DkimKeysWish) => void;

/** Keys that sign what leaves: one made here, published by the domain's keeper, then switched on. */
export function DkimKeys({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('distribution');
  const keys = useDkimKeys(true);
  const change = useChangeDkimKeys();
  if (keys.isError) {
    return (
      <ErrorState
        title={t('web.sending.dkim.unread')}
        actions={<Button onPress={() => keys.refetch()}>{t('web.retry')}</Button>}
      >
        {keys.error.message}
      </ErrorState>
    );
  }
  if (keys.data === undefined) return <Skeleton lines={3} label={t('web.sending.dkim.reading')} />;
  // A button that goes away with what it does cannot say that it is at work: twice is once.
  const ask: Ask = (wish) => {
    if (!change.isPending) change.mutate(wish);
  };
  const make = (
    <Button icon="plus" onPress={() => ask({ what: 'make' })}>
      {t(keys.data.length === 0 ? 'web.sending.dkim.make' : 'web.sending.dkim.rotate')}
    </Button>
  );
  const isWaiting = keys.data.some(({ state }) => state === 'resting');
  return (
    <>
      {keys.data.length === 0 ? (
        <EmptyState title={t('web.sending.dkim.empty')} actions={make}>
          {t('web.sending.dkim.empty-text')}
        </EmptyState>
      ) : (
        <ul className={styles.findings}>
          {keys.data.map((key) => (
            <Key key={key.id} dkimKey={key} timeZone={timeZone} ask={ask} />
          ))}
        </ul>
      )}
      {keys.data.length > 0 && !isWaiting && <Actions>{make}</Actions>}
      {change.isError && (
        <Banner tone="error" title={t('web.sending.dkim.failed')}>
          {change.error.message}
        </Banner>
      )}
    </>
  );
}

interface KeyProps {
  dkimKey: DkimKeyItem;
  timeZone: string;
  ask: Ask;
}

function Key({ dkimKey, timeZone, ask }: KeyProps) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const { id, selector, state, signingSince, retiredAt, createdAt, record } = dkimKey;
  const at = retiredAt ?? signingSince ?? createdAt;
  const to = state === 'signing' ? 'resting' : 'signing';
  return (
    <li className={styles.finding}>
      <div className={styles.head}>
        <h3>{selector}</h3>
        <Tag>{t(`web.sending.dkim.states.${state}`)}</Tag>
      </div>
      <p>
        {t(`web.sending.dkim.told.${state}`, { date: formatDate(new Date(at), locale, 'medium', timeZone) })}
      </p>
      {state !== 'retired' && <RecordToPublish record={record} />}
      <Actions>
        {state !== 'retired' && (
          <Button
            variant={state === 'resting' ? 'primary' : 'secondary'}
            aria-label={t(`web.sending.dkim.to-${to}-named`, { selector })}
            onPress={() => ask({ what: 'change', id, to })}
          >
            {t(`web.sending.dkim.to-${to}`)}
          </Button>
        )}
        {state !== 'signing' && (
          <Button
            variant="quiet"
            icon="trash"
            aria-label={t('web.sending.dkim.forget-named', { selector })}
            onPress={() => ask({ what: 'forget', id })}
          >
            {t('web.sending.dkim.forget')}
          </Button>
        )}
      </Actions>
    </li>
  );
}
