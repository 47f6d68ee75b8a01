import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ShortcutsProvider } from '../keyboard/shortcuts.tsx';
import '../text/catalogue.ts';
import { useAppearance } from '../theme/appearance.ts';
import { resolverFor, theme } from '../theme/theme.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { SessionGate } from './session.tsx';

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
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </ShortcutsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
