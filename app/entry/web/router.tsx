import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import type { Membership } from '../../features/organizations/contract.ts';
import { RightsContext } from '../../features/organizations/web/may.ts';
import { setOrganization } from '../../platform/http-client/fetch-json.ts';
import { caseSettingsRoutes } from './case-settings-routes.ts';
import { CrashedPage } from './crashed-page.tsx';
import { entryRoutes } from './entry-routes.ts';
import { homeSearchSchema } from './home/home-search.ts';
import { loadSentences } from './i18n.ts';
import { NoOrganizationPage } from './no-organization-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OrganizationContext } from './organization-context.ts';
import { SettingsFrame } from './settings-frame.tsx';
import { Shell } from './shell.tsx';
import { understandSearchSchema } from './understand/understand-search.ts';
import { sessionQuery } from './use-session.ts';

const HOME = '/$org/';

const looseSearch = z.looseObject({});

/** The pages of the voices, below their own address. */
const VOICES = [
  ['', 'Overview'],
  ['/passives', 'Passives'],
  ['/testimonials', 'Testimonials'],
  ['/referrals', 'Referrals'],
  ['/ambassadors', 'Ambassadors'],
  ['/offers', 'Offers'],
  ['/offers/new', 'NewOffer'],
  ['/offers/$offer', 'OneOffer'],
  ['/offers/$offer/edit', 'EditOffer'],
  ['/public-review', 'PublicReviews'],
  ['/lists', 'Lists'],
  ['/thanks', 'Thanks'],
] as const;

/** Every address of the dashboard. A page's code comes when it is first opened. */
export function createAppRouter(queryClient: QueryClient) {
  const session = () => queryClient.ensureQueryData(sessionQuery);

  const root = createRootRoute({
    beforeLoad: async ({ matches }) => {
      if (!matches.some(({ routeId }) => routeId === HOME)) await loadSentences();
    },
    component: Outlet,
    notFoundComponent: NotFoundPage,
  });

  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: async () => {
      const { user, organizations, firstRun } = await session();
      if (user === null) throw redirect({ to: firstRun ? '/first-run' : '/sign-in', replace: true });
      const [first] = organizations;
      if (first !== undefined) throw redirect({ to: '/$org', params: { org: first.slug }, replace: true });
    },
    component: NoOrganizationPage,
  });

  const organization = createRoute({
    getParentRoute: () => root,
    path: '/$org',
    beforeLoad: async ({ params, location }): Promise<{ membership: Membership }> => {
      const { user, organizations, firstRun: isFirst } = await session();
      if (user === null) {
        if (isFirst) throw redirect({ to: '/first-run', replace: true });
        throw redirect({ to: '/sign-in', search: { to: location.href }, replace: true });
      }
      const membership = organizations.find(({ slug }) => slug === params.org);
      if (membership === undefined) throw redirect({ to: '/', replace: true });
      if (membership.needsTwoFactor) {
        throw redirect({ to: '/two-factor', search: { to: location.href }, replace: true });
      }
      setOrganization(membership.slug);
      return { membership };
    },
    component: function OrganizationFrame() {
      const { membership } = organization.useRouteContext();
      return (
        <OrganizationContext.Provider value={membership}>
          <RightsContext.Provider value={membership}>
            <Shell>
              <Outlet />
            </Shell>
          </RightsContext.Provider>
        </OrganizationContext.Provider>
      );
    },
  });

  const under = { getParentRoute: () => organization };
  const settings = createRoute({ ...under, path: '/settings', component: SettingsFrame });
  const inSettings = { getParentRoute: () => settings };
  const cases = createRoute({
    ...under,
    path: '/cases',
    component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'Cases'),
  });
  const inCases = { getParentRoute: () => cases };
  // The queue stays where it is while one goes from case to case.
  const desk = createRoute({
    ...inCases,
    id: 'desk',
    component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CaseDesk'),
  });
  const onDesk = { getParentRoute: () => desk };
  const pages = [
    createRoute({
      ...under,
      path: '/',
      validateSearch: homeSearchSchema,
      component: lazyRouteComponent(() => import('./pages/home.tsx'), 'Home'),
    }),
    createRoute({
      ...under,
      path: '/ask',
      validateSearch: looseSearch,
      component: lazyRouteComponent(() => import('./pages/ask.tsx'), 'Ask'),
    }),
    createRoute({
      ...under,
      path: '/mailbox',
      validateSearch: looseSearch,
      component: lazyRouteComponent(() => import('./pages/mailbox.tsx'), 'Mailbox'),
    }),
    createRoute({
      ...under,
      path: '/responses',
      validateSearch: looseSearch,
      component: lazyRouteComponent(() => import('./pages/responses.tsx'), 'Responses'),
    }),
    cases.addChildren([
      createRoute({
        ...inCases,
        path: '/list',
        validateSearch: looseSearch,
        component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CaseList'),
      }),
      createRoute({
        ...inCases,
        path: '/tasks',
        validateSearch: looseSearch,
        component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CaseTasks'),
      }),
      createRoute({
        ...inCases,
        path: '/promises',
        validateSearch: looseSearch,
        component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CasePromises'),
      }),
      createRoute({
        ...inCases,
        path: '/gestures',
        validateSearch: looseSearch,
        component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CaseGestures'),
      }),
      createRoute({
        ...inCases,
        path: '/figures',
        validateSearch: looseSearch,
        component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CaseFigures'),
      }),
      createRoute({
        ...inCases,
        path: '/focus-groups',
        component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CaseFocusGroups'),
      }),
      createRoute({
        ...inCases,
        path: '/focus-groups/$group',
        component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CaseFocusGroup'),
      }),
      desk.addChildren([
        createRoute({ ...onDesk, path: '/', validateSearch: looseSearch }),
        createRoute({ ...onDesk, path: '/$case', validateSearch: looseSearch }),
      ]),
    ]),
    ...VOICES.map(([path, name]) =>
      createRoute({
        ...under,
        path: `/voices${path}`,
        validateSearch: looseSearch,
        component: lazyRouteComponent(() => import('./pages/voices.tsx'), name),
      }),
    ),
    createRoute({
      ...under,
      path: '/surveys',
      component: lazyRouteComponent(() => import('./pages/surveys.tsx'), 'Surveys'),
    }),
    createRoute({
      ...under,
      path: '/surveys/$survey',
      component: lazyRouteComponent(() => import('./pages/surveys.tsx'), 'OneSurvey'),
    }),
    createRoute({
      ...under,
      path: '/imports',
      validateSearch: looseSearch,
      component: lazyRouteComponent(() => import('./pages/imports.tsx'), 'Imports'),
    }),
    createRoute({
      ...under,
      path: '/imports/$import',
      component: lazyRouteComponent(() => import('./pages/imports.tsx'), 'OneImport'),
    }),
    createRoute({
      ...under,
      path: '/contacts',
      validateSearch: looseSearch,
      component: lazyRouteComponent(() => import('./pages/contacts.tsx'), 'Contacts'),
    }),
    createRoute({
      ...under,
      path: '/contacts/$contact',
      component: lazyRouteComponent(() => import('./pages/person.tsx'), 'Person'),
    }),
    createRoute({
      ...under,
      path: '/accounts',
      validateSearch: looseSearch,
      component: lazyRouteComponent(() => import('./pages/accounts.tsx'), 'Accounts'),
    }),
    createRoute({
      ...under,
      path: '/accounts/$account',
      component: lazyRouteComponent(() => import('./pages/accounts.tsx'), 'OneAccount'),
    }),
    createRoute({
      ...under,
      path: '/understand',
      validateSearch: understandSearchSchema,
      component: lazyRouteComponent(() => import('./pages/understand.tsx'), 'Groups'),
    }),
    createRoute({
      ...under,
      path: '/understand/change',
      validateSearch: understandSearchSchema,
      component: lazyRouteComponent(() => import('./pages/understand.tsx'), 'Change'),
    }),
    createRoute({
      ...under,
      path: '/understand/response-rate',
      validateSearch: understandSearchSchema,
      component: lazyRouteComponent(() => import('./pages/understand.tsx'), 'ResponseRate'),
    }),
    createRoute({
      ...under,
      path: '/understand/targets',
      component: lazyRouteComponent(() => import('./pages/understand.tsx'), 'Targets'),
    }),
    createRoute({
      ...under,
      path: '/understand/how',
      component: lazyRouteComponent(() => import('./pages/understand.tsx'), 'How'),
    }),
    createRoute({
      ...under,
      path: '/reports',
      component: lazyRouteComponent(() => import('./pages/reports.tsx'), 'Reports'),
    }),
    createRoute({
      ...under,
      path: '/reports/$report',
      component: lazyRouteComponent(() => import('./pages/reports.tsx'), 'OneReport'),
    }),
    settings.addChildren([
      createRoute({
        ...inSettings,
        path: '/',
        beforeLoad: ({ context, params }) => {
          if (context.membership.scopes.includes('manage')) return;
          throw redirect({ to: '/$org/settings/members', params, replace: true });
        },
        component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'Settings'),
      }),
      createRoute({
        ...inSettings,
        path: '/sending',
        component: lazyRouteComponent(() => import('./pages/sending.tsx'), 'Sending'),
      }),
      createRoute({
        ...inSettings,
        path: '/members',
        component: lazyRouteComponent(() => import('./pages/members.tsx'), 'Members'),
      }),
      createRoute({
        ...inSettings,
        path: '/teams',
        component: lazyRouteComponent(() => import('./pages/members.tsx'), 'Teams'),
      }),
      createRoute({
        ...inSettings,
        path: '/notifications',
        component: lazyRouteComponent(() => import('./pages/members.tsx'), 'Notifications'),
      }),
      createRoute({
        ...inSettings,
        path: '/privacy',
        component: lazyRouteComponent(() => import('./pages/privacy.tsx'), 'Privacy'),
      }),
      caseSettingsRoutes(() => settings),
    ]),
    createRoute({
      ...under,
      path: '/account',
      component: lazyRouteComponent(() => import('./pages/account.tsx'), 'MyAccount'),
    }),
  ];

  return createRouter({
    routeTree: root.addChildren([
      start,
      ...entryRoutes(() => root, session),
      organization.addChildren(pages),
    ]),
    defaultPreload: 'intent',
    defaultErrorComponent: CrashedPage,
  });
}
