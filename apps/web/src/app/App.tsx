import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { ShortcutsProvider } from '../keyboard/shortcuts.tsx';
import { isPublic } from '../public/public-address.ts';
import '../text/catalogue.ts';
import { Loading } from '../ui/Loading.tsx';
import { useAppearance } from '../theme/appearance.ts';
import { resolverFor, theme } from '../theme/theme.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { SessionGate } from './session.tsx';

const PublicApp = lazy(async () => ({ default: (await import('../public/PublicApp.tsx')).PublicApp }));

export function App() {
  const { shown, contrast } = useAppearance();
  const resolver = useMemo(() => resolverFor(contrast), [contrast]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      forceColorScheme={shown}
      deduplicateCssVariables={false}
    >
      <QueryClientProvider client={queryClient}>
        <ShortcutsProvider>
          {isPublic(location.pathname) ? (
            <Suspense fallback={<Loading />}>
              <PublicApp path={location.pathname} />
            </Suspense>
          ) : (
            <SessionGate>
              <RouterProvider router={router} />
            </SessionGate>
          )}
        </ShortcutsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
