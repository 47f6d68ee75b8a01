import { useStore } from '@xyflow/react';
import { useEffect, useState } from 'react';
import type { Drawing } from '../../drawing/derive-elements.ts';
import { useView } from '../../shell/use-view.ts';
import type { Wanted } from './play-paper.tsx';

interface FollowProps {
  readonly drawing: Drawing;
  /** Where the dossier stands; another list after each step of the run. */
  readonly standing: readonly string[];
  readonly wanted: Wanted | null;
}

/**
 * Keeps in view where the dossier has got to, and shows what was asked for. What is seen already stays where it is; the
 * focus stays where the person works.
 */
export function Follow({ drawing, standing, wanted }: FollowProps) {
  const view = useView(drawing);
  // The history grows with each step and takes its height from the paper: what has just been seen may be cut off by it.
  const height = useStore((state) => state.height);
  const [before, setBefore] = useState({ standing, wanted, height });
  useEffect(() => {
    if (before.standing === standing && before.wanted === wanted && before.height === height) return;
    setBefore({ standing, wanted, height });
    if (wanted !== null && before.wanted !== wanted) view.bringIntoView(wanted.key);
    else if (before.standing !== standing) view.keepInView(reached(before.standing, standing));
    else if (height < before.height) view.keepInView(standing.slice(0, 1));
  }, [before, height, standing, view, wanted]);
  return null;
}

/** Of where it stands now that to which it has just come; everything when it stays where it was. */
export function reached(before: readonly string[], now: readonly string[]): readonly string[] {
  const fresh = now.filter((id) => !before.includes(id));
  return fresh.length > 0 ? fresh : now;
}
