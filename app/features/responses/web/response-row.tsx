import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { useLocale } from '../../../ui/locale.ts';
import { Icon } from '../../../ui/marks/icon.tsx';
import { useMay } from '../../organizations/web/may.ts';
import type { Overrule, Response } from '../contract.ts';
import { ResponseScore } from './response-score.tsx';
import styles from './responses-page.module.css';

/** Programs may name a channel of their own; it is shown as they wrote it. */
const SPOKEN_CHANNELS = ['email', 'api', 'import', 'sms', 'web'];

export interface ResponseRowProps {
  response: Response;
  timeZone: string;
  onOverrule: (state: Overrule['state']) => void;
}

/** One answer: its words, whose it is, and why it does not count. */
export function ResponseRow({ response, timeZone, onOverrule }: ResponseRowProps) {
  const { t } = useTranslation('responses');
  const locale = useLocale();
  const { comment, contact, channel, state } = response;
  const at = new Date(response.answeredAt);
  const name = contact === null ? null : contact.name || contact.email;
  const who = name ?? t('web.anonymous');
  const mayDecide = useMay('manage');
  const possible = state === 'provisional' ? DECISIONS : state === 'counted' ? EXCLUDE : COUNT;
  const decisions = mayDecide ? possible : [];
  return (
    <>
      <ResponseScore response={response} />
      <div className={styles.body}>
        {comment === null ? (
          <p className={styles.none}>{t('web.no-comment')}</p>
        ) : (
          <p className={styles.words} lang={response.locale ?? undefined}>
            {comment}
          </p>
        )}
        <p className={styles.by}>
          {name === null ? who : <strong>{who}</strong>}
          {' · '}
          <time dateTime={response.answeredAt}>
            {formatDate(at, locale, 'medium', timeZone)}, {formatTime(at, timeZone)}
          </time>
          {' · '}
          <span className={styles.channel}>
            {SPOKEN_CHANNELS.includes(channel) ? t(`web.channels.${channel}`) : channel}
          </span>
        </p>
        <Doubt response={response} />
      </div>
      <div className={styles.actions}>
        {decisions.map(({ state: to, key }) => (
          <Button
            key={key}
            dense
            variant={to === 'excluded' ? 'quiet' : 'secondary'}
            aria-label={`${t(`web.${key}`)}, ${who}`}
            onPress={() => onOverrule(to)}
          >
            {t(`web.${key}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

const COUNT = [{ state: 'counted', key: 'count' }] as const;
const EXCLUDE = [{ state: 'excluded', key: 'exclude' }] as const;
const DECISIONS = [...COUNT, ...EXCLUDE] as const;

/** Why it does not count, what makes one wonder, and what a person decided about it. */
function Doubt({ response: { state, stateReason, overruled, begged } }: { response: Response }) {
  const { t } = useTranslation('responses');
  const isShown = stateReason !== null && state !== 'counted' && !(stateReason === 'by-person' && overruled);
  return (
    <>
      {isShown && (
        <p className={styles.doubt}>
          <Icon name="warning" size={16} />
          {t(`reasons.${stateReason}`, { defaultValue: stateReason })}
        </p>
      )}
      {begged && (
        <p className={styles.doubt}>
          <Icon name="warning" size={16} />
          {t('web.begged')}
        </p>
      )}
      {overruled !== null && (
        <p className={styles.doubt}>
          <Icon name="person" size={16} />
          {t('web.decided', { reason: overruled.reason })}
        </p>
      )}
    </>
  );
}
