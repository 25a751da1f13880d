import { VisuallyHidden } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { classNames } from '../../../../ui/class-names.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import type { IconName } from '../../../../ui/marks/icon-paths.ts';
import { useMay } from '../../../organizations/web/may.ts';
import type { Run } from '../run-contract.ts';
import styles from './playbooks.module.css';
import { stepWords } from './step-words.ts';
import { useNames } from './use-names.ts';
import { useStopRun } from './use-runs.ts';

const MARKS: Readonly<Record<Run['steps'][number]['state'], IconName>> = {
  done: 'check',
  skipped: 'minus',
  next: 'clock',
  later: 'more',
  dropped: 'close',
};

/** Each run with its steps: what was done, what was passed over and why, what comes next and when. */
export function RunList({ runs, timeZone }: { runs: readonly Run[]; timeZone: string }) {
  const { t } = useTranslation('playbooks');
  const mayWork = useMay('work');
  const stop = useStopRun(() => notify({ text: t('web.run-stopped') }));
  return (
    <ul className={styles.runs}>
      {runs.map((run) => (
        <li key={run.id} className={styles.run}>
          <p className={styles.runHead}>
            <strong>{run.playbook.name}</strong>
            <span className={styles.small}>
              {run.stopReason === null
                ? t(`web.run.${run.status}`)
                : t('web.run.stopped', { why: t(`web.stopped.${run.stopReason}`) })}
            </span>
          </p>
          <RunSteps run={run} timeZone={timeZone} />
          {run.status === 'running' && mayWork && (
            <div className={styles.stopRun}>
              <Button
                dense
                variant="quiet"
                isPending={stop.isPending}
                aria-label={t('web.stop-named', { name: run.playbook.name })}
                onPress={() =>
                  stop.mutate(run.id, {
                    onError: (error) =>
                      notify({ text: error instanceof ProblemError ? error.message : t('web.unreachable') }),
                  })
                }
              >
                {t('web.stop-run')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function RunSteps({ run, timeZone }: { run: Run; timeZone: string }) {
  const { t } = useTranslation('playbooks');
  const locale = useLocale();
  const names = useNames();
  const when = (at: string): string => {
    const date = new Date(at);
    return `${formatDate(date, locale, 'medium', timeZone)}, ${formatTime(date, timeZone)}`;
  };
  return (
    <ol className={styles.runSteps}>
      {run.steps.map(({ step, state, reason, at }, i) => (
        <li key={i} className={classNames(styles.runStep, state === 'later' && styles.later)}>
          <Icon name={MARKS[state]} size={16} />
          <div>
            <VisuallyHidden>{t(`web.step-state.${state}`)}</VisuallyHidden>{' '}
            <span className={state === 'dropped' ? styles.dropped : undefined}>
              {stepWords(t, step, names)}
            </span>
            {at !== null && (
              <span className={styles.when}>
                {state === 'next' ? t('web.due', { at: when(at) }) : when(at)}
                {reason !== null && ` · ${t('web.passed-over', { why: t(`web.skip.${reason}`) })}`}
              </span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
