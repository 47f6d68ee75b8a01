import { Navigate } from '@tanstack/react-router';
import { DeskPage } from '../desk/DeskPage.tsx';
import { usePlaces } from '../shell/places.ts';

/** The front door leads to the desk, or for someone without one to the first place they may use. */
export function HomePage() {
  const [first] = usePlaces();
  return !first || first.to === '/' ? <DeskPage /> : <Navigate to={first.to} replace />;
}
