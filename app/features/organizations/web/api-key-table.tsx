import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { Table } from '../../../ui/list/table.tsx';
import type { TableColumn } from '../../../ui/list/table-column.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { ApiKey } from '../contract.ts';
import styles from './settings-page.module.css';

export interface ApiKeyTableProps {
  keys: readonly ApiKey[];
  timeZone: string;
  onRevoke: (key: ApiKey) => void;
}

export function ApiKeyTable({ keys, timeZone, onRevoke }: ApiKeyTableProps) {
  const { t } = useTranslation('organizations');
  const locale = useLocale();
  const dayOf = (instant: string) => formatDate(new Date(instant), locale, 'medium', timeZone);
  const columns: TableColumn<ApiKey>[] = [
    {
      id: 'name',
      header: t('web.settings.key'),
      cell: ({ name, ending, revokedAt }) => (
        <span className={styles.key}>
          <strong className={revokedAt === null ? undefined : styles.gone}>{name}</strong>
          <span>…{ending}</span>
        </span>
      ),
    },
    {
      id: 'scope',
      header: t('web.settings.key-scope'),
      cell: ({ scopes }) => scopes.map((scope) => t(`web.settings.scope.${scope}`)).join(', '),
    },
    {
      id: 'used',
      header: t('web.settings.used'),
      cell: ({ createdAt, lastUsedOn, revokedAt }) => (
        <span className={styles.key}>
          {revokedAt !== null
            ? t('web.settings.revoked', { date: dayOf(revokedAt) })
            : lastUsedOn === null
              ? t('web.settings.never-used')
              : t('web.settings.last-used', { date: formatDate(lastUsedOn, locale, 'medium') })}
          <span>{t('web.settings.created', { date: dayOf(createdAt) })}</span>
        </span>
      ),
    },
    {
      id: 'revoke',
      header: '',
      align: 'end',
      cell: (key) =>
        key.revokedAt === null && (
          <Button
            dense
            variant="quiet"
            aria-label={t('web.settings.revoke-key', { name: key.name })}
            onPress={() => onRevoke(key)}
          >
            {t('web.settings.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <Table
      caption={t('web.settings.keys')}
      columns={columns}
      rows={keys}
      rowKey={(key) => key.id}
      empty={null}
    />
  );
}
