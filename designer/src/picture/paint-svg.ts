import { isPainted, tag } from './svg-text.ts';

const shapes: ReadonlySet<string> = new Set([
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
  'g',
]);
const geometry = [
  'd',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'width',
  'height',
  'points',
  'transform',
];

/** A drawing inside the page (an icon, a line) with its computed colours written into it. */
export function paintSvg(svg: SVGSVGElement, origin: { x: number; y: number }): string {
  const rect = svg.getBoundingClientRect();
  const style = getComputedStyle(svg);
  const box = svg.getAttribute('viewBox');
  const inside = [...svg.children].map(paintShape).join('');
  if (inside === '') return '';
  const opacity = style.opacity === '1' ? undefined : style.opacity;
  if (box === null)
    return tag('g', { transform: `translate(${rect.x - origin.x} ${rect.y - origin.y})`, opacity }, inside);
  return tag(
    'svg',
    {
      x: rect.x - origin.x,
      y: rect.y - origin.y,
      width: rect.width,
      height: rect.height,
      viewBox: box,
      overflow: 'visible',
      opacity,
    },
    inside,
  );
}

export function paintShape(element: Element): string {
  const name = element.tagName.toLowerCase();
  if (!shapes.has(name)) return '';
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  // What only catches the pointer is not drawn.
  if (
    style.opacity === '0' ||
    style.strokeOpacity === '0' ||
    element.classList.contains('react-flow__edge-interaction')
  )
    return '';
  const own = Object.fromEntries(geometry.map((key) => [key, element.getAttribute(key) ?? undefined]));
  const marker = element.getAttribute('marker-end') ?? undefined;
  if (name === 'g')
    return tag('g', { transform: own['transform'] }, [...element.children].map(paintShape).join(''));
  const isStroked = isPainted(style.stroke);
  return tag(name, {
    ...own,
    fill: isPainted(style.fill) ? style.fill : 'none',
    'fill-opacity': style.fillOpacity === '1' ? undefined : style.fillOpacity,
    stroke: isStroked ? style.stroke : undefined,
    'stroke-width': isStroked ? style.strokeWidth : undefined,
    'stroke-dasharray': isStroked && style.strokeDasharray !== 'none' ? style.strokeDasharray : undefined,
    'stroke-linecap': isStroked ? style.strokeLinecap : undefined,
    'stroke-linejoin': isStroked ? style.strokeLinejoin : undefined,
    opacity: style.opacity === '1' ? undefined : style.opacity,
    'marker-end': marker?.replaceAll(/["']/g, ''),
  });
}

/** The arrow heads that lines of the picture point with. */
export function paintMarkers(root: Element): string {
  return [...root.querySelectorAll('marker')]
    .map((marker) =>
      tag(
        'marker',
        Object.fromEntries([...marker.attributes].map(({ name, value }) => [name, value])),
        [...marker.children].map(paintShape).join(''),
      ),
    )
    .join('');
}
