import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import { Shell } from '../shell/Shell.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { HomePage } from './HomePage.tsx';
import { NotFound } from './NotFound.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

export const deskRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  /** `open`: the row whose dossier is open beside the list. */
  validateSearch: (search): { open?: string } =>
    typeof search['open'] === 'string' ? { open: search['open'] } : {},
  component: HomePage,
});

export const receiveRoute = createRoute({
  getParentRoute: () => root,
  path: '/receive',
  validateSearch: (search): { procedure?: string } =>
    typeof search['procedure'] === 'string' ? { procedure: search['procedure'] } : {},
  component: lazyRouteComponent(() => import('../receive/ReceivePage.tsx'), 'ReceivePage'),
});

export const dossierRoute = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$code',
  component: lazyRouteComponent(() => import('../dossier/DossierPage.tsx'), 'DossierPage'),
});

export const receiptRoute = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$code/receipt',
  component: lazyRouteComponent(() => import('../receipt/ReceiptPage.tsx'), 'ReceiptPage'),
});

export const catalogueRoute = createRoute({
  getParentRoute: () => root,
  path: '/procedures',
  component: lazyRouteComponent(() => import('../procedures/CataloguePage.tsx'), 'CataloguePage'),
});

export const draftRoute = createRoute({
  getParentRoute: () => root,
  path: '/procedures/$code/draft',
  component: lazyRouteComponent(() => import('../procedures/DraftPage.tsx'), 'DraftPage'),
});

export const versionRoute = createRoute({
  getParentRoute: () => root,
  path: '/procedures/$code/versions/$n',
  component: lazyRouteComponent(() => import('../procedures/VersionPage.tsx'), 'VersionPage'),
});

export const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: (search): { q?: string; dossier?: string } => ({
    ...(typeof search['q'] === 'string' && { q: search['q'] }),
    ...(typeof search['dossier'] === 'string' && { dossier: search['dossier'] }),
  }),
  component: lazyRouteComponent(() => import('../review/ReviewPage.tsx'), 'ReviewPage'),
});

export const calendarsRoute = createRoute({
  getParentRoute: () => root,
  path: '/calendars',
  validateSearch: (search): { calendar?: string; year?: number } => ({
    ...(typeof search['calendar'] === 'string' && { calendar: search['calendar'] }),
    ...(Number.isInteger(search['year']) && { year: Number(search['year']) }),
  }),
  component: lazyRouteComponent(() => import('../calendars/CalendarsPage.tsx'), 'CalendarsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    deskRoute,
    receiveRoute,
    dossierRoute,
    receiptRoute,
    catalogueRoute,
    draftRoute,
    versionRoute,
    reviewRoute,
    calendarsRoute,
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }: ErrorComponentProps) => <Failure reason={error} retry={reset} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
