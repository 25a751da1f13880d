import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { OIDC_PROBLEMS } from '../../features/organizations/account/contract.ts';
import type { Session } from '../../features/organizations/contract.ts';

const text = z.string().optional().catch(undefined);

/** The pages that one comes in by, outside of every organization. */
export function entryRoutes<Parent extends AnyRoute>(
  getParentRoute: () => Parent,
  session: () => Promise<Session>,
) {
  return [
    createRoute({
      getParentRoute,
      path: '/first-run',
      validateSearch: z.looseObject({ token: text }),
      beforeLoad: async () => {
        if (!(await session()).firstRun) throw redirect({ to: '/', replace: true });
      },
      component: lazyRouteComponent(() => import('./pages/first-run.tsx'), 'FirstRun'),
    }),

    createRoute({
      getParentRoute,
      path: '/sign-in',
      validateSearch: z.looseObject({ to: text, problem: z.enum(OIDC_PROBLEMS).optional().catch(undefined) }),
      component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignIn'),
    }),

    createRoute({
      getParentRoute,
      path: '/reset-password',
      component: lazyRouteComponent(() => import('./pages/mailed-link.tsx'), 'ResetPassword'),
    }),

    createRoute({
      getParentRoute,
      path: '/confirm-email',
      component: lazyRouteComponent(() => import('./pages/mailed-link.tsx'), 'ConfirmEmail'),
    }),

    createRoute({
      getParentRoute,
      path: '/two-factor',
      validateSearch: z.looseObject({ to: text }),
      beforeLoad: async () => {
        const { organizations } = await session();
        if (!organizations.some(({ needsTwoFactor }) => needsTwoFactor))
          throw redirect({ to: '/', replace: true });
      },
      component: lazyRouteComponent(() => import('./pages/two-factor.tsx'), 'TwoFactorFirst'),
    }),

    createRoute({
      getParentRoute,
      path: '/join',
      component: lazyRouteComponent(() => import('./pages/join.tsx'), 'JoinOrganization'),
    }),
  ] as const;
}
