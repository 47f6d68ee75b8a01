import { dashesOf, isPainted, tag } from './svg-text.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof sides)[number];

interface Border {
  readonly width: number;
  readonly style: string;
  readonly colour: string;
}

/** The ground and the border of an element, as its computed style draws them. */
export function paintBox(style: CSSStyleDeclaration, box: Box): string {
  if (box.width <= 0 || box.height <= 0) return '';
  const radii = radiiOf(style, box);
  const path = roundedRect(box, radii, 0);
  const ground = isPainted(style.backgroundColor)
    ? tag('path', { d: path, fill: style.backgroundColor })
    : '';
  const borders = sides.map((side) => borderOf(style, side));
  const [first] = borders;
  if (first === undefined || borders.every((border) => !isVisible(border))) return ground;
  const same = borders.every(
    (border) =>
      border.width === first.width && border.style === first.style && border.colour === first.colour,
  );
  if (!same) return ground + borders.map((border, at) => sideLine(box, sides[at] ?? 'Top', border)).join('');
  if (first.style === 'double') {
    const line = first.width / 3;
    const stroke = { fill: 'none', stroke: first.colour, 'stroke-width': line };
    return (
      ground +
      tag('path', { d: roundedRect(box, radii, line / 2), ...stroke }) +
      tag('path', { d: roundedRect(box, radii, first.width - line / 2), ...stroke })
    );
  }
  return (
    ground +
    tag('path', {
      d: roundedRect(box, radii, first.width / 2),
      fill: 'none',
      stroke: first.colour,
      'stroke-width': first.width,
      'stroke-dasharray': dashesOf(first.style, first.width),
    })
  );
}

function borderOf(style: CSSStyleDeclaration, side: Side): Border {
  const name = side.toLowerCase();
  return {
    width: Number.parseFloat(style.getPropertyValue(`border-${name}-width`)) || 0,
    style: style.getPropertyValue(`border-${name}-style`),
    colour: style.getPropertyValue(`border-${name}-color`),
  };
}

const isVisible = ({ width, style, colour }: Border): boolean =>
  width > 0 && style !== 'none' && style !== 'hidden' && isPainted(colour);

function sideLine({ x, y, width, height }: Box, side: Side, border: Border): string {
  if (!isVisible(border)) return '';
  const half = border.width / 2;
  const lines: Record<Side, [number, number, number, number]> = {
    Top: [x, y + half, x + width, y + half],
    Right: [x + width - half, y, x + width - half, y + height],
    Bottom: [x, y + height - half, x + width, y + height - half],
    Left: [x + half, y, x + half, y + height],
  };
  const [x1, y1, x2, y2] = lines[side];
  const common = { stroke: border.colour, 'stroke-dasharray': dashesOf(border.style, border.width) };
  if (border.style !== 'double')
    return tag('line', { x1, y1, x2, y2, ...common, 'stroke-width': border.width });
  const across = side === 'Top' || side === 'Bottom' ? { x: 0, y: 1 } : { x: 1, y: 0 };
  const line = border.width / 3;
  return [-line, line]
    .map((by) =>
      tag('line', {
        x1: x1 + by * across.x,
        y1: y1 + by * across.y,
        x2: x2 + by * across.x,
        y2: y2 + by * across.y,
        ...common,
        'stroke-width': line,
      }),
    )
    .join('');
}

function radiiOf(style: CSSStyleDeclaration, { width, height }: Box): readonly number[] {
  const most = Math.min(width, height) / 2;
  return ['top-left', 'top-right', 'bottom-right', 'bottom-left'].map((corner) => {
    const [written = '0'] = style.getPropertyValue(`border-${corner}-radius`).split(' ');
    const value = Number.parseFloat(written) || 0;
    return Math.min(most, written.endsWith('%') ? (value / 100) * width : value);
  });
}

/** The outline of a box with its corners rounded, drawn in by so much. */
export function roundedRect(box: Box, radii: readonly number[], inset: number): string {
  const left = box.x + inset;
  const top = box.y + inset;
  const right = box.x + box.width - inset;
  const bottom = box.y + box.height - inset;
  const [a = 0, b = 0, c = 0, d = 0] = radii.map((radius) => Math.max(0, radius - inset));
  const arc = (radius: number, x: number, y: number): string =>
    radius === 0 ? `L${f(x)} ${f(y)}` : `A${f(radius)} ${f(radius)} 0 0 1 ${f(x)} ${f(y)}`;
  return [
    `M${f(left + a)} ${f(top)}`,
    `L${f(right - b)} ${f(top)}`,
    arc(b, right, top + b),
    `L${f(right)} ${f(bottom - c)}`,
    arc(c, right - c, bottom),
    `L${f(left + d)} ${f(bottom)}`,
    arc(d, left, bottom - d),
    `L${f(left)} ${f(top + a)}`,
    `${arc(a, left + a, top)}Z`,
  ].join('');
}

const f = (value: number): string => String(Math.round(value * 100) / 100);
