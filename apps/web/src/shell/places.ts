import { useMe } from '../app/session.tsx';

interface Place {
  to: '/' | '/receive' | '/procedures' | '/review' | '/tracking-book' | '/calendars';
  title: 'place.desk' | 'place.receive' | 'place.design' | 'place.review' | 'place.book' | 'place.calendars';
  /** Any one of these permissions opens the place; none named: everyone signed in. */
  permissions: string[];
  holds: (path: string) => boolean;
}

const places: Place[] = [
  {
    to: '/',
    title: 'place.desk',
    permissions: ['dossier.act', 'dossier.receive'],
    holds: (path) => path === '/' || path.startsWith('/dossiers'),
  },
  {
    to: '/receive',
    title: 'place.receive',
    permissions: ['dossier.receive'],
    holds: (path) => path.startsWith('/receive'),
  },
  {
    to: '/procedures',
    title: 'place.design',
    permissions: [
      'procedure.draw',
      'procedure.judge',
      'procedure.publish',
      'dossier.review',
      'administration',
    ],
    holds: (path) => path.startsWith('/procedures'),
  },
  {
    to: '/review',
    title: 'place.review',
    permissions: ['dossier.review'],
    holds: (path) => path.startsWith('/review'),
  },
  {
    to: '/tracking-book',
    title: 'place.book',
    permissions: ['dossier.book'],
    holds: (path) => path.startsWith('/tracking-book'),
  },
  {
    to: '/calendars',
    title: 'place.calendars',
    permissions: ['calendar.edit', 'procedure.draw', 'dossier.review'],
    holds: (path) => path.startsWith('/calendars'),
  },
];

/** The places the signed-in person may use. */
export function usePlaces(): Place[] {
  const { permissions } = useMe();
  return places.filter((place) => place.permissions.some((permission) => permissions.includes(permission)));
}
