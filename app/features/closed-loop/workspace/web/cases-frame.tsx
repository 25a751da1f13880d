import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SubNav } from '../../../../ui/shell/sub-nav.tsx';
import { useMedia } from '../../../../ui/use-media.ts';
import { SUB_PAGES } from './sub-pages.ts';
import { type Workspace, WorkspaceContext } from './workspace-context.ts';

export interface CasesFrameProps {
  workspace: Workspace;
  /** The address, without its search. */
  path: string;
  children: ReactNode;
}

/** Queue and case stand side by side when there is more room than this. */
export const ONE_COLUMN = '(max-width: 900px)';

/** The frame of the cases' pages: the queue, and what is kept beside it. */
export function CasesFrame({ workspace, path, children }: CasesFrameProps) {
  const { t } = useTranslation('workspace');
  const root = `/${workspace.slug}/cases`;
  const at = path.replace(/\/$/, '');
  const isOneColumn = useMedia(ONE_COLUMN);
  const beside = SUB_PAGES.find(({ path: own }) => own !== '' && at.startsWith(`${root}${own}`));
  const pages = SUB_PAGES.map(({ id, path: own }) => ({
    id,
    href: `${root}${own}`,
    label: t(`pages.${id}`),
    // A case of its own is a part of the queue.
    isCurrent: beside === undefined ? own === '' : id === beside.id,
  }));
  return (
    <WorkspaceContext.Provider value={workspace}>
      {!(isOneColumn && beside === undefined && at !== root) && (
        <SubNav label={t('pages.label')} items={pages} />
      )}
      {children}
    </WorkspaceContext.Provider>
  );
}
