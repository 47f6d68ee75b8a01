import { freeId } from '../model/ids.ts';
import { newNode } from '../model/new-node.ts';
import { inBoth } from '../text/text.ts';
import type { Draft } from './draft.ts';

/** The end of a branch; a small one is drawn where there is none. */
export function branchEndOf(draft: Draft, branch: string): string {
  const found = draft.index.childrenOf(branch).find((node) => node.kind === 'end');
  if (found !== undefined) return found.id;
  const id = freeId(`${branch.slice(0, 50)}_xong`, draft.index.placeIds);
  const title = inBoth((text) => text.containers.branchEnd);
  draft.add('nodes', newNode('end', { id, title, within: branch }, []));
  return id;
}
