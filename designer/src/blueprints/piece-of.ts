import type { PauseRule } from '@motcua/engine';
import type { Drawing } from '../drawing/derive-elements.ts';
import { boundsOf } from '../drawing/bounds.ts';
import { contentTop, inset, type Point } from '../model/node-size.ts';
import type { Designer } from '../state/designer-context.ts';
import { fragmentOf } from '../state/drawing-acts.ts';
import type { Piece } from './blueprint.ts';

const gap = 70;

/** The selected steps as a piece to keep: with the edges among them and the pause rules they name. */
export function pieceOf(designer: Designer): Piece {
  const fragment = fragmentOf(designer);
  const named = new Set(fragment.nodes.flatMap(pauseRulesOf));
  const pauseRules = designer.document.pauseRules
    .filter(({ id }) => named.has(id))
    .map((rule): PauseRule => {
      // Limits and nodes of this procedure mean nothing in another.
      const { limits: _limits, pausesRespondents: _respondents, ...rest } = rule;
      return { ...rest, restarts: [] };
    });
  return { ...fragment, pauseRules };
}

function pauseRulesOf(node: Piece['nodes'][number]): string[] {
  const own = 'clock' in node && node.clock?.counts === false ? [node.clock.pauseRule] : [];
  return node.kind === 'linked' && node.childPause !== undefined ? [...own, node.childPause] : own;
}

/** How far a piece is moved so that it lies below everything drawn. */
export function roomBelow(
  piece: Piece,
  { drawing }: { readonly drawing: Pick<Drawing, 'placements'> },
): Point {
  const all = boundsOf(drawing.placements);
  return all === undefined ? { x: 0, y: 0 } : shiftTo(piece, { x: all.x, y: all.y + all.height + gap });
}

/** The same inside a group or branch: below everything that it holds. */
export function roomWithin(
  piece: Piece,
  { index, drawing }: Pick<Designer, 'index'> & { readonly drawing: Pick<Drawing, 'placements'> },
  container: string,
): Point {
  const inside = index.childrenOf(container).flatMap(({ id }) => drawing.placements.get(id) ?? []);
  const bottom = Math.max(contentTop, ...inside.map((one) => one.relative.y + one.absolute.height + gap));
  return shiftTo(piece, { x: inset, y: bottom });
}

/** How far a piece is moved so that its upper left corner comes to lie there. */
export function shiftTo(piece: Piece, corner: Point): Point {
  const outer = piece.nodes.filter(({ within }) => within === undefined);
  const at = outer.flatMap(({ id }) => piece.places[id] ?? []);
  if (at.length === 0) return { x: 0, y: 0 };
  const top = Math.min(...at.map(({ y }) => y));
  const left = Math.min(...at.map(({ x }) => x));
  return { x: corner.x - left, y: corner.y - top };
}
