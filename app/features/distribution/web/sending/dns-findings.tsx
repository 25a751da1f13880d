import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { Icon } from '../../../../ui/marks/icon.tsx';
import type { DnsFinding } from '../../sending/contract.ts';
import { RecordToPublish } from './record-to-publish.tsx';
import styles from './sending.module.css';
import { useSendingDns } from './use-sending.ts';

const ICONS = { good: 'check', doubtful: 'eye', bad: 'warning', unknown: 'clock' } as const;

/** What receivers find about our domains, and what to publish where something lacks. */
export function DnsFindings() {
  const { t } = useTranslation('distribution');
  const dns = useSendingDns(true);
  if (dns.isError) {
    return (
      <ErrorState
        title={t('web.sending.dns.unread')}
        actions={<Button onPress={() => dns.refetch()}>{t('web.retry')}</Button>}
      >
        {dns.error.message}
      </ErrorState>
    );
  }
  if (dns.data === undefined) return <Skeleton shape="list" lines={4} label={t('web.sending.dns.reading')} />;
  return (
    <>
      <ul className={styles.findings}>
        {dns.data.map((finding) => (
          <Finding key={`${finding.kind} ${finding.name}`} finding={finding} />
        ))}
      </ul>
      <Actions>
        <Button
          isPending={dns.isFetching}
          pendingText={t('web.sending.dns.reading')}
          onPress={() => dns.refetch()}
        >
          {t('web.sending.dns.again')}
        </Button>
      </Actions>
    </>
  );
}

function Finding({ finding }: { finding: DnsFinding }) {
  const { t } = useTranslation('distribution');
  const { kind, name, level, what, verdict, publish } = finding;
  // The key that is as it should be is shown below, and is long.
  const found = kind === 'dkim' && verdict !== 'other-key' ? [] : finding.found;
  return (
    <li className={styles.finding}>
      <div className={styles.head}>
        <h3>
          {kind.toUpperCase()} <span className={styles.name}>{name}</span>
        </h3>
        <span className={classNames(styles.level, styles[level])}>
          <Icon name={ICONS[level]} size={16} />
          {t(`web.sending.levels.${level}`)}
        </span>
      </div>
      <p>{what}</p>
      {found.map((record) => (
        <p key={record} className={styles.answer}>
          {t('web.sending.dns.found')} <code>{record}</code>
        </p>
      ))}
      {publish !== null && kind !== 'dkim' && (
        <>
          <p className={styles.answer}>
            {t(found.length > 0 ? 'web.sending.dns.replace' : 'web.sending.dns.publish')}
          </p>
          <RecordToPublish record={publish} />
        </>
      )}
    </li>
  );
}
