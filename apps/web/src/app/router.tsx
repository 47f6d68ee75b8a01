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

export const slipRoute = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$code/slips/$form',
  /** `n`: which one, where a form was issued more than once; the last when absent. */
  validateSearch: (search): { n?: number } => {
    const n = Number(search['n']);
    return Number.isSafeInteger(n) && n > 0 ? { n } : {};
  },
  component: lazyRouteComponent(() => import('../slips/SlipPage.tsx'), 'SlipPage'),
});

export const bookRoute = createRoute({
  getParentRoute: () => root,
  path: '/tracking-book',
  validateSearch: (search): { agency?: string; from?: string; to?: string } => ({
    ...(typeof search['agency'] === 'string' && { agency: search['agency'] }),
    ...(typeof search['from'] === 'string' && { from: search['from'] }),
    ...(typeof search['to'] === 'string' && { to: search['to'] }),
  }),
  component: lazyRouteComponent(() => import('../book/BookPage.tsx'), 'BookPage'),
});

export const catalogueRoute = createRoute({
  getParentRoute: () => root,
  path: '/procedures',
  component: lazyRouteComponent(() => import('../procedures/CataloguePage.tsx'), 'CataloguePage'),
});

export const newProcedureRoute = createRoute({
  getParentRoute: () => root,
  path: '/procedures/new',
  component: lazyRouteComponent(() => import('../procedures/new/NewProcedurePage.tsx'), 'NewProcedurePage'),
});

export const designerHelpRoute = createRoute({
  getParentRoute: () => root,
  path: '/help/designer',
  component: lazyRouteComponent(() => import('../help/DesignerHelpPage.tsx'), 'DesignerHelpPage'),
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

export const compareRoute = createRoute({
  getParentRoute: () => root,
  path: '/procedures/$code/compare',
  /** `to` may be the draft; what is absent is chosen by what there is. */
  validateSearch: (search): { from?: number; to?: number | 'draft'; round?: number } => ({
    ...(isVersion(search['round']) && { round: Number(search['round']) }),
    ...(isVersion(search['from']) && { from: Number(search['from']) }),
    ...(search['to'] === 'draft' && { to: 'draft' as const }),
    ...(isVersion(search['to']) && { to: Number(search['to']) }),
  }),
  component: lazyRouteComponent(() => import('../procedures/compare/ComparePage.tsx'), 'ComparePage'),
});

export const movingRoute = createRoute({
  getParentRoute: () => root,
  path: '/procedures/$code/migrations',
  validateSearch: (search): { from?: number; to?: number } => ({
    ...(isVersion(search['from']) && { from: Number(search['from']) }),
    ...(isVersion(search['to']) && { to: Number(search['to']) }),
  }),
  component: lazyRouteComponent(
    () => import('../procedures/migrations/MigrationsPage.tsx'),
    'MigrationsPage',
  ),
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

const isVersion = (value: unknown): boolean => Number.isSafeInteger(Number(value)) && Number(value) > 0;

export const router = createRouter({
  routeTree: root.addChildren([
    deskRoute,
    receiveRoute,
    dossierRoute,
    slipRoute,
    bookRoute,
    catalogueRoute,
    newProcedureRoute,
    designerHelpRoute,
    draftRoute,
    versionRoute,
    compareRoute,
    movingRoute,
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
