import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import styles from './playbooks.module.css';
import { RunList } from './run-list.tsx';
import { type RunsOf, useRuns } from './use-runs.ts';

export interface PlaybookRunsProps {
  of: RunsOf;
  timeZone: string;
  /** Where nothing happens by itself, nothing is shown instead of a sentence that says so. */
  isQuiet?: boolean;
}

/** What happens by itself for a case or a person. */
export function PlaybookRuns({ of, timeZone, isQuiet = false }: PlaybookRunsProps) {
  const { t } = useTranslation('playbooks');
  const runs = useRuns(of);
  const items = runs.data?.items;
  if (items?.length === 0 && isQuiet) return null;
  return (
    <section className={styles.panel}>
      <h2>{t('web.title')}</h2>
      {items === undefined &&
        (runs.isError ? (
          <ErrorState
            plain
            title={t('web.failed')}
            actions={<Button onPress={() => runs.refetch()}>{t('web.retry')}</Button>}
          >
            {runs.error instanceof ProblemError ? runs.error.message : t('web.unreachable')}
          </ErrorState>
        ) : (
          <Skeleton shape="list" lines={3} label={t('web.reading')} />
        ))}
      {items?.length === 0 && <p className={styles.small}>{t('web.no-runs')}</p>}
      {items !== undefined && items.length > 0 && <RunList runs={items} timeZone={timeZone} />}
    </section>
  );
}
