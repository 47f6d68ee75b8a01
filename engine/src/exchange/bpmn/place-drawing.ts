import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { nodeId, type Drawing, type Point, type Rect, type Shape } from './drawing.ts';
import { columns } from './columns.ts';

export interface Places {
  readonly shapes: ReadonlyMap<string, Rect>;
  readonly flows: ReadonlyMap<string, readonly Point[]>;
  readonly annotations: ReadonlyMap<string, Rect>;
  readonly whole: Rect;
}

/**
 * Room in a sub-process beside what the drawing puts there: its start on the left and a gateway behind it, ways out on the right, its
 * title.
 */
const room = { left: 90, gateway: 170, top: 56, right: 120, bottom: 60 };

const event = { width: 36, height: 36 };
const gateway = { width: 50, height: 50 };
const task = { width: 220, height: 96 };

type Size = Pick<Rect, 'width' | 'height'>;

/**
 * Where everything stands on the canvas: nodes where the layout puts them (in columns where it says nothing), containers as
 * large as their contents need, helpers beside what they help.
 */
export function placeDrawing(document: ProcedureDocument, drawing: Drawing): Places {
  return new Placer(document, drawing).place();
}

class Placer {
  private readonly layout: ProcedureDocument['layout']['nodes'];
  private readonly drawing: Drawing;
  private readonly inside = new Map<string, Shape[]>();
  private readonly rects = new Map<string, Rect>();

  constructor(document: ProcedureDocument, drawing: Drawing) {
    this.layout = document.layout.nodes;
    this.drawing = drawing;
    for (const shape of drawing.shapes) {
      const list = this.inside.get(shape.scope) ?? [];
      list.push(shape);
      this.inside.set(shape.scope, list);
    }
  }

  place(): Places {
    const size = this.arrange(this.drawing.process);
    const annotations = new Map<string, Rect>();
    this.drawing.annotations.forEach(({ id }, i) =>
      annotations.set(id, { x: room.left + i * 300, y: -110, width: 280, height: 60 }),
    );
    this.settle(this.drawing.process, { x: 0, y: 0 });
    const shapes = this.rects;
    const flows = new Map(
      this.drawing.flows.flatMap(({ id, from, to, returns }) => {
        const [a, b] = [shapes.get(from), shapes.get(to)];
        return a && b ? [[id, waypoints(a, b, returns === true)] as const] : [];
      }),
    );
    const wide = Math.max(size.width, this.drawing.annotations.length * 300);
    const whole = { x: -60, y: -150, width: wide + 150, height: size.height + 240 };
    return { shapes, flows, annotations, whole };
  }

  /** Gives everything inside a scope a place relative to it; answers how large it is. */
  private arrange(scope: string): Size {
    const shapes = this.inside.get(scope) ?? [];
    const own = shapes.filter(({ part, type }) => part !== undefined || type === 'bpmn:SubProcess');
    const sizes = new Map(own.map((shape) => [shape.id, this.sizeOf(shape)]));
    this.putOwn(scope, own, sizes);
    let right = 0;
    let bottom = 0;
    const grow = (rect: Rect) => {
      right = Math.max(right, rect.x + rect.width);
      bottom = Math.max(bottom, rect.y + rect.height);
    };
    for (const { id } of own) grow(this.rects.get(id)!);
    for (const shape of shapes) if (!sizes.has(shape.id)) this.putHelper(shape, right, bottom, grow);
    return { width: right + (scope === this.drawing.process ? 0 : 40), height: bottom + room.bottom };
  }

  private sizeOf(shape: Shape): Size {
    if (shape.type === 'bpmn:SubProcess') return this.arrange(shape.id);
    if (shape.type.endsWith('Event')) return event;
    if (shape.type.endsWith('Gateway')) return gateway;
    const said = this.layout[shape.owner];
    return { width: said?.width ?? task.width, height: said?.height ?? task.height };
  }

  private putOwn(scope: string, own: readonly Shape[], sizes: ReadonlyMap<string, Size>): void {
    const isTop = scope === this.drawing.process;
    const hasGateway = (this.inside.get(scope) ?? []).some(({ id }) => /^(enter|split)-/.test(id));
    const offset = isTop ? { x: 0, y: 0 } : { x: hasGateway ? room.gateway : room.left, y: room.top };
    const isDrawn = own.every((shape) => shape.part !== undefined && this.layout[shape.owner] !== undefined);
    const found = isDrawn ? this.pushed(own, sizes) : columns(own, this.drawing.flows, sizes);
    for (const { id } of own) {
      const { x, y } = found.get(id)!;
      this.rects.set(id, { x: x + offset.x, y: y + offset.y, ...sizes.get(id)! });
    }
  }

  /** The places of the layout, moved apart where a container became larger than it was drawn. */
  private pushed(own: readonly Shape[], sizes: ReadonlyMap<string, Size>): ReadonlyMap<string, Point> {
    const places = new Map(
      own.map((shape) => {
        const { x, y } = this.layout[shape.owner]!;
        const size = sizes.get(shape.id)!;
        const card = cardOf(shape);
        return [shape.id, { x: x + (card.width - size.width) / 2, y: y + (card.height - size.height) / 2 }];
      }),
    );
    const containers = own.filter(({ type }) => type === 'bpmn:SubProcess');
    for (const shape of containers) {
      const said = this.layout[shape.owner]!;
      places.set(shape.id, { x: said.x, y: said.y });
    }
    for (const shape of containers) {
      const said = this.layout[shape.owner]!;
      const size = sizes.get(shape.id)!;
      const at = places.get(shape.id)!;
      const wider = Math.max(0, size.width - (said.width ?? 320));
      const higher = Math.max(0, size.height - (said.height ?? 180));
      for (const other of own) {
        const place = places.get(other.id)!;
        if (other.id === shape.id) continue;
        const beside = this.layout[other.owner]!.x >= said.x + (said.width ?? 320);
        const below = this.layout[other.owner]!.y >= said.y + (said.height ?? 180);
        places.set(other.id, { x: place.x + (beside ? wider : 0), y: place.y + (below ? higher : 0) });
      }
      places.set(shape.id, places.get(shape.id) ?? at);
    }
    return places;
  }

  private putHelper(shape: Shape, right: number, bottom: number, grow: (rect: Rect) => void): void {
    const size = shape.type.endsWith('Gateway') ? gateway : event;
    const owner = this.rects.get(nodeId(shape.owner));
    const on = shape.on === undefined ? undefined : this.rects.get(shape.on);
    const middle = room.top + 48;
    let at: Point;
    if (on) {
      const earlier = this.drawing.shapes.filter((other) => other.on === shape.on);
      const place = earlier.findIndex(({ id }) => id === shape.id);
      at = { x: on.x + 30 + place * 60, y: on.y + on.height - event.height / 2 };
    } else if (shape.id.startsWith('start-')) at = { x: 20, y: middle - 18 };
    else if (shape.id.startsWith('enter-') || shape.id.startsWith('split-')) at = { x: 84, y: middle - 25 };
    else if (shape.id.startsWith('join-')) at = { x: right + 30, y: middle - 25 };
    else if (shape.id.startsWith('finish-')) at = { x: right + 110, y: middle - 18 };
    else if (shape.id.startsWith('choice-') && owner)
      at = { x: owner.x + owner.width + 16, y: owner.y + owner.height / 2 - 25 };
    else if (shape.id.startsWith('arm-') && owner) {
      const arms = this.drawing.shapes.filter(
        ({ id, owner: one }) => id.startsWith('arm-') && one === shape.owner,
      );
      const place = arms.findIndex(({ id }) => id === shape.id);
      at = { x: owner.x + owner.width + 40, y: owner.y - 20 + place * 56 };
    } else {
      const exits = (this.inside.get(shape.scope) ?? []).filter(({ id }) => id.startsWith('exit-'));
      const place = exits.findIndex(({ id }) => id === shape.id);
      at = { x: right + 60, y: room.top + place * 60 };
    }
    const rect = { ...at, ...size };
    this.rects.set(shape.id, rect);
    if (!on) grow(rect);
  }

  /** From places relative to a scope to places on the canvas. */
  private settle(scope: string, origin: Point): void {
    for (const { id } of this.inside.get(scope) ?? []) {
      const rect = this.rects.get(id)!;
      const moved = { ...rect, x: Math.round(rect.x + origin.x), y: Math.round(rect.y + origin.y) };
      this.rects.set(id, moved);
      this.settle(id, moved);
    }
  }
}

/** The size at which the designer draws the card whose upper left corner the layout holds. */
function cardOf({ type }: Shape): Size {
  if (type === 'bpmn:StartEvent') return { width: 44, height: 44 };
  if (type === 'bpmn:EndEvent') return { width: 84, height: 84 };
  return type === 'bpmn:ExclusiveGateway' ? { width: 56, height: 56 } : task;
}

function waypoints(from: Rect, to: Rect, returns: boolean): readonly Point[] {
  const right = (rect: Rect): Point => ({ x: rect.x + rect.width, y: Math.round(rect.y + rect.height / 2) });
  const left = (rect: Rect): Point => ({ x: rect.x, y: Math.round(rect.y + rect.height / 2) });
  const foot = (rect: Rect): Point => ({ x: Math.round(rect.x + rect.width / 2), y: rect.y + rect.height });
  if (!returns && to.x >= from.x + from.width) {
    const [a, b] = [right(from), left(to)];
    if (a.y === b.y) return [a, b];
    const middle = Math.round((a.x + b.x) / 2);
    return [a, { x: middle, y: a.y }, { x: middle, y: b.y }, b];
  }
  const [a, b] = [foot(from), foot(to)];
  const below = Math.max(a.y, b.y) + 30;
  return [a, { x: a.x, y: below }, { x: b.x, y: below }, b];
}
