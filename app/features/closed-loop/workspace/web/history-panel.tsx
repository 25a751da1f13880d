import { useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatMoney } from '../../../../ui/format/format-money.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { HistoryEvent } from '../history/contract.ts';
import { ACCOUNT_CURRENCY } from './account-currency.ts';
import styles from './history-panel.module.css';
import { SidePanel } from './side-panel.tsx';
import { useHistory } from './use-case.ts';
import { useWorkspace } from './workspace-context.ts';

/** The newest; all are on the person's page. */
const SHOWN = 5;

/** What whoever writes to this person should know of them. */
export function HistoryPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const { slug } = useWorkspace();
  const history = useHistory(caseId).data;
  if (history === undefined) return null;
  const { account, contact } = history;
  // What belongs to this case has its own place beside this one.
  const events = history.events.filter((event) => event.caseId !== caseId);
  return (
    <SidePanel
      title={t('history.title')}
      aside={<Link href={`/${slug}/contacts/${contact.id}`}>{t('history.all')}</Link>}
    >
      {account !== null && (
        <p>
          <Link tone="ink" href={`/${slug}/accounts/${account.id}`}>
            {account.name}
          </Link>
          {account.revenue !== null && (
            <span className={styles.note}>
              {t('history.revenue', { amount: formatMoney(account.revenue, ACCOUNT_CURRENCY, locale) })}
            </span>
          )}
        </p>
      )}
      {events.length === 0 && <p className={styles.note}>{t('history.nothing')}</p>}
      <ul className={styles.events}>
        {events.slice(0, SHOWN).map((event) => (
          <li key={`${event.kind} ${event.id}`}>
            <Event event={event} />
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function Event({ event: { kind, at, state, title, caseId, amount, score } }: { event: HistoryEvent }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const { slug, timeZone } = useWorkspace();
  const said = t([`history.${kind}.${state}`, `history.${kind}.other`, 'history.other'], {
    title: title ?? '',
    score,
    amount: amount ?? '',
  });
  return (
    <>
      {caseId !== null ? (
        <Link tone="ink" href={`/${slug}/cases/${caseId}`}>
          {said}
        </Link>
      ) : (
        said
      )}
      <span className={styles.note}>{formatDate(new Date(at), locale, 'medium', timeZone)}</span>
    </>
  );
}
