import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CaseSettingsFrame } from './case-settings-frame.tsx';

/** The sections of the settings of cases, under `settings/cases/`. */
export function caseSettingsRoutes<Parent extends AnyRoute>(getParentRoute: () => Parent) {
  const frame = createRoute({ getParentRoute, path: '/cases', component: CaseSettingsFrame });
  const inside = { getParentRoute: () => frame };
  return frame.addChildren([
    createRoute({
      ...inside,
      path: '/',
      component: lazyRouteComponent(() => import('./pages/case-settings.tsx'), 'CaseSettingsIndex'),
    }),
    createRoute({
      ...inside,
      path: '/clocks',
      component: lazyRouteComponent(() => import('./pages/case-settings.tsx'), 'ClockSettingsPage'),
    }),
    createRoute({
      ...inside,
      path: '/calendars',
      component: lazyRouteComponent(() => import('./pages/case-settings.tsx'), 'CalendarsPage'),
    }),
    createRoute({
      ...inside,
      path: '/words',
      component: lazyRouteComponent(() => import('./pages/case-settings.tsx'), 'WordsPage'),
    }),
    createRoute({
      ...inside,
      path: '/routing',
      component: lazyRouteComponent(() => import('./pages/case-settings.tsx'), 'RoutingPage'),
    }),
    createRoute({
      ...inside,
      path: '/templates',
      component: lazyRouteComponent(() => import('./pages/case-settings.tsx'), 'TemplatesPage'),
    }),
    createRoute({
      ...inside,
      path: '/promises',
      component: lazyRouteComponent(() => import('./pages/case-settings.tsx'), 'PromiseSettingsPage'),
    }),
    createRoute({
      ...inside,
      path: '/causes',
      component: lazyRouteComponent(() => import('./pages/case-settings.tsx'), 'CausesPage'),
    }),
    createRoute({
      ...inside,
      path: '/playbooks',
      component: lazyRouteComponent(() => import('./pages/playbooks.tsx'), 'Playbooks'),
    }),
    createRoute({
      ...inside,
      path: '/playbooks/$playbook',
      component: lazyRouteComponent(() => import('./pages/playbooks.tsx'), 'OnePlaybook'),
    }),
    createRoute({
      ...inside,
      path: '/gestures',
      component: lazyRouteComponent(() => import('./pages/case-settings.tsx'), 'GestureSettingsPage'),
    }),
  ]);
}
