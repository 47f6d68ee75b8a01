import { type Box, paintBox } from './paint-box.ts';
import { paintSvg } from './paint-svg.ts';
import { type Clip, paintText } from './paint-text.ts';
import { tag } from './svg-text.ts';

/**
 * A part of the page as SVG, as the browser laid it out: boxes, borders, words, icons and lines, painted in the order
 * of their layers. Words stay words. Nothing is embedded as HTML, so that office programs can show and print it.
 */
export function pageToSvg(root: Element, origin: { x: number; y: number }): string {
  return paintLayer(root, origin, undefined);
}

interface Layered {
  readonly element: Element;
  readonly z: number;
  readonly clip: Clip | undefined;
}

/** An element with everything in it that has no layer of its own; layers below it first, above it last. */
function paintLayer(root: Element, origin: { x: number; y: number }, clip: Clip | undefined): string {
  const layers: Layered[] = [];
  const flat = paint(root, origin, clip, layers, true);
  const inOrder = layers.toSorted((a, b) => a.z - b.z);
  const painted = (some: readonly Layered[]): string =>
    some.map((layer) => paintLayer(layer.element, origin, layer.clip)).join('');
  return painted(inOrder.filter(({ z }) => z < 0)) + flat + painted(inOrder.filter(({ z }) => z >= 0));
}

function paint(
  element: Element,
  origin: { x: number; y: number },
  clip: Clip | undefined,
  layers: Layered[],
  isRoot: boolean,
): string {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return '';
  const z = Number.parseInt(style.zIndex, 10);
  if (!isRoot && Number.isFinite(z)) {
    layers.push({ element, z, clip });
    return '';
  }
  if (element instanceof SVGSVGElement) return paintSvg(element, origin);
  // Points to draw lines from are for the hand, not for the eye.
  if (element.classList.contains('react-flow__handle')) return '';
  const rect = element.getBoundingClientRect();
  const box = { x: rect.x - origin.x, y: rect.y - origin.y, width: rect.width, height: rect.height };
  const inner = style.overflowX === 'hidden' || style.overflowX === 'clip' ? clipOf(rect, style) : clip;
  const parts = [...element.childNodes].map((child) => {
    if (child instanceof Text) return paintText(child, style, origin, inner);
    return child instanceof Element ? paint(child, origin, inner, layers, false) : '';
  });
  const whole = [
    paintBox(style, box),
    paintPseudo(element, '::before', box),
    ...parts,
    paintPseudo(element, '::after', box),
  ].join('');
  return style.opacity === '1' || whole === '' ? whole : tag('g', { opacity: style.opacity }, whole);
}

const clipOf = (rect: DOMRect, style: CSSStyleDeclaration): Clip => ({
  x: rect.x,
  y: rect.y,
  width: rect.width,
  height: rect.height,
  dots: style.textOverflow === 'ellipsis' || style.getPropertyValue('-webkit-line-clamp') !== 'none',
});

/** Small lines and dots that the style sheet adds; only those it places itself can be found. */
function paintPseudo(element: Element, which: '::before' | '::after', around: Box): string {
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute') return '';
  const number = (value: string): number => Number.parseFloat(value) || 0;
  const own = getComputedStyle(element);
  const box = {
    x: around.x + number(own.borderLeftWidth) + number(style.left),
    y: around.y + number(own.borderTopWidth) + number(style.top),
    width: number(style.width) + number(style.borderLeftWidth) + number(style.borderRightWidth),
    height: number(style.height) + number(style.borderTopWidth) + number(style.borderBottomWidth),
  };
  return paintBox(style, box);
}
