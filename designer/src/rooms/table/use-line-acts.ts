import { maySwap, swapInLine, takeOut } from '../../commands/line-of-steps.ts';
import { addNode } from '../../commands/node-add.ts';
import { setPerformers } from '../../commands/node-edit.ts';
import { clearCell } from './clear-cell.ts';
import { freeId, idFromLabel } from '../../model/ids.ts';
import { mainEdgeOf, marchIn } from '../../model/march.ts';
import { newNode } from '../../model/new-node.ts';
import { mayRemove } from '../../rules/may-remove.ts';
import type { Designer } from '../../state/designer-context.ts';
import { insertStepAfter } from '../../state/drawing-acts.ts';
import { inBoth, useText } from '../../text/text.ts';
import { performerBelow } from './lines-below.ts';
import type { TableLine } from './table-lines.ts';
import type { CellAt } from './use-grid.ts';

export interface LineActs {
  readonly clear: (at: CellAt) => void;
  readonly addBelow: (line: string) => void;
  readonly addFirst: () => string | undefined;
  readonly remove: (line: string) => void;
  readonly move: (line: string, by: 1 | -1) => void;
  /** Writes the performer of a line into the lines below it. */
  readonly copyDown: (line: string) => void;
  readonly mayCopyDown: (line: string) => boolean;
  readonly mayMove: (line: string, by: 1 | -1) => boolean;
}

/** What keys and buttons do with a row. Each is one step to undo, and says what it did. */
export function useLineActs(
  designer: Designer,
  lines: readonly TableLine[],
  say: (words: string) => void,
): LineActs {
  const text = useText();
  const { index, run } = designer;
  const isStep = (id: string): boolean => lines.some((line) => line.kind === 'step' && line.id === id);
  const swapped = (id: string, by: 1 | -1): { first: string; second: string } | undefined => {
    const { usual } = marchIn(index, index.node(id)?.within);
    const before = usual[usual.indexOf(id) - 1];
    const next = mainEdgeOf(index, id)?.to;
    if (by < 0)
      return before === undefined || !usual.includes(id) ? undefined : { first: before, second: id };
    return next === undefined ? undefined : { first: id, second: next };
  };
  return {
    clear: ({ line, column }) => clearCell(designer, line, column),
    addBelow: (line) => {
      if (!isStep(line)) return;
      insertStepAfter(designer, line);
      say(text.table.added);
    },
    addFirst: () => {
      const start = index.childrenOf(undefined).find((node) => node.kind === 'start');
      const title = inBoth((text) => text.canvas.firstStep);
      const id = freeId(idFromLabel(title.vi, 'buoc'), index.placeIds);
      const node = newNode('step', { id, title, within: undefined }, []);
      const free = start !== undefined && index.edgesFrom(start.id).length === 0;
      run(addNode, { node, ...(free ? { after: start.id } : {}) });
      return id;
    },
    remove: (line) => {
      if (!isStep(line) || !mayRemove(index, line).allowed) return;
      run(takeOut, { ids: [line] });
      say(text.table.removed);
    },
    mayCopyDown: (line) => performerBelow(lines, line) !== undefined,
    copyDown: (line) => {
      const below = performerBelow(lines, line);
      if (below === undefined) {
        say(text.table.nothingToCopy);
        return;
      }
      run(setPerformers, below);
      say(text.table.copiedDown(below.ids.length));
    },
    mayMove: (line, by) => {
      const pair = isStep(line) ? swapped(line, by) : undefined;
      return pair !== undefined && maySwap(index, pair.first, pair.second).allowed;
    },
    move: (line, by) => {
      const pair = isStep(line) ? swapped(line, by) : undefined;
      if (pair === undefined) return;
      const ruling = maySwap(index, pair.first, pair.second);
      if (!ruling.allowed) {
        say(text.refusals[ruling.reason]);
        return;
      }
      run(swapInLine, pair);
      say(text.table.moved);
    },
  };
}
