import type { Fragment } from '../commands/paste.ts';

let kept: Fragment | undefined;

/**
 * The last piece of a drawing that was copied on this page: it can be pasted into any procedure opened here. It is
 * data of a drawing, never of a dossier.
 */
export function writeClipboard(fragment: Fragment): void {
  kept = fragment;
}

export function readClipboard(): Fragment | undefined {
  return kept;
}
