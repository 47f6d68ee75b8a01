/** An SVG element as text: attributes that say nothing are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inside = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(typeof value === 'number' ? String(round(value)) : (value ?? ''))}"`,
    )
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

export const round = (value: number): number => Math.round(value * 100) / 100;

export const escaped = (text: string): string =>
  [...text]
    // Signs that XML cannot carry; a pasted title may hold them.
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The dashes of a border as CSS draws them. */
export function dashesOf(style: string, width: number): string | undefined {
  if (style === 'dashed') return `${round(width * 3)} ${round(width * 2.4)}`;
  return style === 'dotted' ? `${round(width)} ${round(width * 1.6)}` : undefined;
}

/** A colour that can be seen at all. */
export const isPainted = (colour: string): boolean =>
  colour !== '' && colour !== 'transparent' && colour !== 'none' && !/^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);
