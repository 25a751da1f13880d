import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ProblemError } from '../../platform/http-client/fetch-json.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { ToastRegion } from '../../ui/feedback/toast-region.tsx';
import { UiProvider } from '../../ui/ui-provider.tsx';
import { keepLocale } from './i18n.ts';
import { leavingWhenOut } from './leave-when-out.ts';
import { LocaleContext } from './locale-context.ts';
import { createAppRouter } from './router.tsx';

/** A refusal will be the same the next time; only silence is worth another try. */
const queryClient: QueryClient = new QueryClient({
  ...leavingWhenOut(() => ({ client: queryClient, leave: () => void router.invalidate() })),
  defaultOptions: {
    queries: {
      retry: (failures, error) => !(error instanceof ProblemError && error.status < 500) && failures < 3,
      staleTime: 10_000,
    },
  },
});

const router = createAppRouter(queryClient);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

export function Dashboard({ firstLocale }: { firstLocale: Locale }) {
  const [locale, setLocale] = useState(firstLocale);
  const choice = useMemo(
    () => ({
      locale,
      choose: async (next: Locale) => {
        await keepLocale(next);
        setLocale(next);
        // Sentences of the server come in the language that was asked.
        await queryClient.invalidateQueries();
      },
    }),
    [locale],
  );
  return (
    <LocaleContext.Provider value={choice}>
      <UiProvider locale={locale} navigate={(path) => void router.navigate({ href: path })}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <ToastRegion />
        </QueryClientProvider>
      </UiProvider>
    </LocaleContext.Provider>
  );
}
