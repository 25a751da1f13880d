import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { classNames } from '../../../../ui/class-names.ts';
import { Link as TextLink } from '../../../../ui/controls/link.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { formatClock } from '../../../../ui/format/format-clock.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { useNow } from '../../../../ui/use-now.ts';
import type { CasePromises, PromiseCounts } from '../../promises/contract.ts';
import { owedQuery } from './desk-search.ts';
import { nameOf } from './name-of.ts';
import styles from './queue.module.css';
import { useWorkspace } from './workspace-context.ts';

/** What fits beside a case; the rest is on the page of promises. */
const SHOWN = 50;

/** How many promises are owed, those that are late among them. */
export function usePromiseCount(whose: string | undefined): number | undefined {
  const counts = useQuery({
    queryKey: ['cases', 'promise-counts', whose ?? ''],
    queryFn: () => fetchJson<PromiseCounts>(`/api/v1/promises/counts?${owedQuery(whose)}`),
  }).data;
  return counts && counts.due + counts.overdue;
}

/** What was promised: the late ones first, then the soonest. */
export function useOwedPromises(whose: string | undefined, isAsked: boolean) {
  return useQuery({
    queryKey: ['cases', 'owed-promises', whose ?? ''],
    enabled: isAsked,
    queryFn: async () => {
      const of = (state: string) =>
        fetchJson<CasePromises>(`/api/v1/promises?state=${state}&limit=${SHOWN}&${owedQuery(whose)}`);
      const [late, due] = await Promise.all([of('overdue'), of('due')]);
      return [...late.items, ...due.items];
    },
  });
}

export interface QueuePromisesProps {
  promises: CasePromises['items'];
  currentId: string | null;
  hrefOf: (caseId: string) => string;
}

export function QueuePromises({ promises, currentId, hrefOf }: QueuePromisesProps) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const now = useNow();
  const { slug } = useWorkspace();
  if (promises.length === 0) {
    return (
      <EmptyState plain title={t('queue.empty.promises.title')}>
        {t('queue.empty.promises.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {promises.map(({ id, caseId, contact, what, dueAt }) => {
          const due = new Date(dueAt);
          return (
            <li key={id}>
              <Link
                href={hrefOf(caseId)}
                data-row={caseId}
                className={styles.row ?? ''}
                {...(caseId === currentId ? { 'aria-current': 'page' as const } : {})}
              >
                <Icon name="flag" size={20} />
                <span className={styles.who}>
                  <strong>{nameOf(contact) ?? t('no-name')}</strong>
                  <span className={classNames(styles.clock, due < now && styles.late)}>
                    {formatClock(due, now, locale)}
                  </span>
                </span>
                <span className={styles.words}>{what}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <p className={styles.keys}>
        <TextLink href={`/${slug}/cases/promises`}>{t('queue.all-promises')}</TextLink>
      </p>
    </>
  );
}
