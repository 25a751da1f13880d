import { Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { FiguresPage } from '../../../features/closed-loop/figures/web/figures-page.tsx';
import type { FiguresSearch } from '../../../features/closed-loop/figures/web/figures-search.ts';
import { FocusGroupPage } from '../../../features/closed-loop/focus-groups/web/focus-group-page.tsx';
import { FocusGroupsPage } from '../../../features/closed-loop/focus-groups/web/focus-groups-page.tsx';
import {
  GesturesPage,
  type GesturesSearch,
} from '../../../features/closed-loop/gestures/web/gestures-page.tsx';
import { NoticeList } from '../../../features/closed-loop/notices/web/notice-list.tsx';
import {
  PromisesPage,
  type PromisesSearch,
} from '../../../features/closed-loop/promises/web/promises-page.tsx';
import { TasksPage, type TasksSearch } from '../../../features/closed-loop/tasks/web/tasks-page.tsx';
import { CasesFrame } from '../../../features/closed-loop/workspace/web/cases-frame.tsx';
import { Desk } from '../../../features/closed-loop/workspace/web/desk.tsx';
import type { DeskSearch } from '../../../features/closed-loop/workspace/web/desk-search.ts';
import { ListPage } from '../../../features/closed-loop/workspace/web/list/list-page.tsx';
import { useOrganization } from '../organization-context.ts';
import { usePageSearch } from '../use-page-search.ts';
import { useSession } from '../use-session.ts';

export function Cases() {
  const { slug, timeZone } = useOrganization();
  const user = useSession().data?.user ?? null;
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (user === null) return null;
  const workspace = { slug, timeZone, me: { id: user.id, name: user.name } };
  return (
    <CasesFrame workspace={workspace} path={path}>
      <NoticeList slug={slug} />
      <Outlet />
    </CasesFrame>
  );
}

export function CaseFigures() {
  const [search, onSearch] = usePageSearch<FiguresSearch>();
  return <FiguresPage search={search} onSearch={onSearch} />;
}

export function CaseDesk() {
  const [search, onSearch] = usePageSearch<DeskSearch>();
  const { case: caseId } = useParams({ strict: false });
  return <Desk caseId={caseId ?? null} {...{ search, onSearch }} />;
}

export function CaseList() {
  const [search, onSearch] = usePageSearch<Record<string, string | undefined>>();
  return <ListPage {...{ search, onSearch }} />;
}

export function CasePromises() {
  const [search, onSearch] = usePageSearch<PromisesSearch>();
  return <PromisesPage {...{ search, onSearch }} />;
}

export function CaseTasks() {
  const [search, onSearch] = usePageSearch<TasksSearch>();
  return <TasksPage {...{ search, onSearch }} />;
}

export function CaseGestures() {
  const [search, onSearch] = usePageSearch<GesturesSearch>();
  return <GesturesPage {...{ search, onSearch }} />;
}

export function CaseFocusGroups() {
  return <FocusGroupsPage />;
}

export function CaseFocusGroup() {
  const { group } = useParams({ strict: false });
  return <FocusGroupPage id={group ?? ''} />;
}
