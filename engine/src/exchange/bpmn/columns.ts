import type { Flow, Point, Rect, Shape } from './drawing.ts';

const gap = { x: 110, y: 50 };

/**
 * Places for what the layout says nothing about: every element one column behind the first that leads to it, in the order
 * of the document.
 */
export function columns(
  shapes: readonly Shape[],
  flows: readonly Flow[],
  sizes: ReadonlyMap<string, Pick<Rect, 'width' | 'height'>>,
): ReadonlyMap<string, Point> {
  const levels = levelsOf(shapes, flows);
  const places = new Map<string, Point>();
  let x = 0;
  for (let level = 0; level <= Math.max(0, ...levels.values()); level += 1) {
    let y = 0;
    let widest = 0;
    for (const { id } of shapes) {
      if (levels.get(id) !== level) continue;
      const { width, height } = sizes.get(id)!;
      places.set(id, { x, y });
      y += height + gap.y;
      widest = Math.max(widest, width);
    }
    if (widest > 0) x += widest + gap.x;
  }
  return places;
}

function levelsOf(shapes: readonly Shape[], flows: readonly Flow[]): ReadonlyMap<string, number> {
  const owners = new Map(shapes.map(({ id, owner }) => [owner, id]));
  const ids = new Set(shapes.map(({ id }) => id));
  // An edge is asked where it leads in the document, whatever helpers BPMN puts on its way.
  const next = new Map<string, string[]>();
  const entered = new Set<string>();
  for (const { part } of flows) {
    if (part?.kind !== 'edge' || part.value.returns) continue;
    const [from, to] = [owners.get(part.value.from), owners.get(part.value.to)];
    if (from === undefined || to === undefined || from === to) continue;
    next.set(from, [...(next.get(from) ?? []), to]);
    entered.add(to);
  }
  const levels = new Map<string, number>();
  let now = [...ids].filter((id) => !entered.has(id));
  if (now.length === 0) now = [...ids].slice(0, 1);
  for (let level = 0; now.length > 0; level += 1) {
    for (const id of now) levels.set(id, level);
    now = [...new Set(now.flatMap((id) => next.get(id) ?? []))].filter((id) => !levels.has(id));
  }
  for (const id of ids) if (!levels.has(id)) levels.set(id, 0);
  return levels;
}
