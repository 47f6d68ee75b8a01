import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Wrap } from './wrap.tsx';

const router = createRouter({
  routeTree: createRootRoute(),
  history: createMemoryHistory({ initialEntries: ['/'] }),
});

/** For components with links in them: they are written out, and lead nowhere. */
export function Routed({ children }: { children: ReactNode }) {
  return (
    <Wrap>
      <RouterContextProvider router={router as never}>{children}</RouterContextProvider>
    </Wrap>
  );
}
