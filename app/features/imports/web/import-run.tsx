import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { ProgressBar } from '../../../ui/feedback/progress-bar.tsx';
import { formatDuration } from '../../../ui/format/format-duration.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Actions } from '../../../ui/layout/actions.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { useNow } from '../../../ui/use-now.ts';
import type { ImportItem } from '../contract.ts';
import styles from './imports-page.module.css';
import { useStep } from './use-imports.ts';

/** Under it, a guess is no more than a guess. */
const MIN_SHARE = 0.02;

export function ImportRun({ item }: { item: ImportItem }) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const cancel = useStep(item.id, 'cancel');
  const now = useNow();
  const { records, total, startedAt } = item;
  const share = total === null || total === 0 ? 0 : records / total;
  const elapsed = startedAt === null ? 0 : now.getTime() - new Date(startedAt).getTime();
  const left = share > MIN_SHARE ? formatDuration(elapsed * (1 / share - 1), locale) : null;
  return (
    <Panel title={t('web.run.title')} note={t('web.run.note')} className={styles.run ?? ''}>
      <ProgressBar label={t('web.run.label')} done={records} total={total ?? 0}>
        {t('web.run.done', { done: formatNumber(records, locale), total: formatNumber(total ?? 0, locale) })}
        {left !== null && ` ${t('web.run.left', { left })}`}
      </ProgressBar>
      <Actions>
        <Button onPress={() => cancel.mutate(undefined)} isPending={cancel.isPending}>
          {t('web.run.stop')}
        </Button>
      </Actions>
    </Panel>
  );
}
