import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Actions } from '../../../ui/layout/actions.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLocale } from '../../../ui/locale.ts';
import type { ImportItem } from '../contract.ts';
import { CountsBar } from './counts-bar.tsx';
import styles from './imports-page.module.css';
import { RefusedLines } from './refused-lines.tsx';
import { useStep } from './use-imports.ts';

export interface ImportTrialProps {
  organization: { readonly slug: string };
  item: ImportItem;
  /** The plan on screen is not yet the one that the server has. */
  isSaving: boolean;
}

/** The dry run: the whole file is read, and nothing is written. */
export function ImportTrial({ organization, item, isSaving }: ImportTrialProps) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const trial = useStep(item.id, 'dry-run');
  const start = useStep(item.id, 'start');
  const counts = isSaving ? null : item.trial;
  const [question] = item.questions;
  const failure = trial.error ?? start.error;
  return (
    <Panel title={t('web.trial.title')} className={styles.trial ?? ''}>
      {counts === null ? (
        <>
          <p className={styles.quiet}>{t('web.trial.before')}</p>
          <Actions>
            <Button
              variant="primary"
              onPress={() => trial.mutate(undefined)}
              isPending={trial.isPending || isSaving}
              pendingText={t('web.trial.pending')}
              disabledReason={question === undefined ? undefined : t(`web.missing.${question.code}`)}
            >
              {t('web.trial.run')}
            </Button>
          </Actions>
        </>
      ) : (
        <Tried {...{ organization, item, counts, locale }} start={start} />
      )}
      {failure !== null && (
        <Banner tone="error" title={t('web.trial.failed')}>
          {failure.message}
        </Banner>
      )}
    </Panel>
  );
}

interface TriedProps {
  organization: { readonly slug: string };
  item: ImportItem;
  counts: NonNullable<ImportItem['trial']>;
  start: ReturnType<typeof useStep>;
}

function Tried({ organization, item, counts, start }: TriedProps) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { created, known, refused } = counts;
  const isContacts = item.kind === 'contacts';
  // People who are known are completed; an answer that is known is left alone.
  const wanted = isContacts ? created + known : created;
  return (
    <>
      <p className={styles.figure} role="status">
        <strong>{number(created)}</strong>
        <span>
          {t(`web.trial.ready.${item.kind}`, { count: created, total: number(created + known + refused) })}
        </span>
      </p>
      <CountsBar
        parts={[
          { id: 'created', count: created, label: t(`web.counts.${item.kind}.new`) },
          { id: 'known', count: known, label: t(`web.counts.${item.kind}.known`) },
          { id: 'refused', count: refused, label: t(`web.counts.${item.kind}.refused`) },
        ]}
      />
      {known > 0 && <p className={styles.quiet}>{t(`web.trial.known.${item.kind}`)}</p>}
      <RefusedLines organization={organization} item={item} count={refused} />
      <Actions>
        <Button
          variant="primary"
          onPress={() => start.mutate(undefined)}
          isPending={start.isPending}
          pendingText={t('web.trial.starting')}
          disabledReason={wanted === 0 ? t('web.trial.nothing') : undefined}
        >
          {t(`web.trial.start.${item.kind}`, { count: wanted, n: number(wanted) })}
        </Button>
      </Actions>
    </>
  );
}
