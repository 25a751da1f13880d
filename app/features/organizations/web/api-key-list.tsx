import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatList } from '../../../ui/format/format-list.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { ApiKey } from '../contract.ts';
import styles from './settings-page.module.css';

export interface ApiKeyListProps {
  ref: Ref<HTMLUListElement>;
  keys: readonly ApiKey[];
  timeZone: string;
  onRevoke: (key: ApiKey) => void;
}

export function ApiKeyList({ ref, keys, timeZone, onRevoke }: ApiKeyListProps) {
  const { t } = useTranslation('organizations');
  return (
    <ul ref={ref} tabIndex={-1} aria-label={t('web.settings.keys')}>
      {keys.map((key) => (
        <li key={key.id} className={styles.key}>
          <ApiKeyLine {...{ timeZone, onRevoke }} apiKey={key} />
        </li>
      ))}
    </ul>
  );
}

function ApiKeyLine({
  apiKey,
  timeZone,
  onRevoke,
}: Omit<ApiKeyListProps, 'keys' | 'ref'> & { apiKey: ApiKey }) {
  const { t } = useTranslation('organizations');
  const locale = useLocale();
  const { name, ending, scopes, createdAt, lastUsedOn, revokedAt } = apiKey;
  const dayOf = (instant: string) => formatDate(new Date(instant), locale, 'medium', timeZone);
  const isGone = revokedAt !== null;
  const used =
    lastUsedOn === null
      ? t('web.settings.never-used')
      : t('web.settings.last-used', { date: formatDate(lastUsedOn, locale, 'medium') });
  return (
    <>
      <p>
        <strong className={isGone ? styles.gone : undefined}>{name}</strong>
        <span className={styles.small}>…{ending}</span>
      </p>
      <p>
        {formatList(
          scopes.map((scope) => t(`web.settings.may.${scope}`)),
          locale,
        )}
      </p>
      <p>
        {isGone ? t('web.settings.revoked', { date: dayOf(revokedAt) }) : used}
        <span className={styles.small}>{t('web.settings.created', { date: dayOf(createdAt) })}</span>
      </p>
      {!isGone && (
        <Button
          dense
          variant="quiet"
          aria-label={t('web.settings.revoke-key', { name })}
          onPress={() => onRevoke(apiKey)}
        >
          {t('web.settings.revoke')}
        </Button>
      )}
    </>
  );
}
