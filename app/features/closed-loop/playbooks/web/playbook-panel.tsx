import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import { RunList } from './run-list.tsx';
import { useRuns } from './use-runs.ts';

/** What happens by itself on a case; nothing where nothing does. */
export function PlaybookPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('playbooks');
  const { timeZone } = useWorkspace();
  const runs = useRuns({ caseId }).data?.items ?? [];
  if (runs.length === 0) return null;
  return (
    <SidePanel title={t('web.title')}>
      <RunList runs={runs} timeZone={timeZone} />
    </SidePanel>
  );
}
