export interface OpenTag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly raw: string }[];
  /** `<a/>` */
  readonly closed: boolean;
  /** The place behind it. */
  readonly end: number;
}

const nameAt =
  /[A-Za-z_\u00c0-\ufffd][\w.\-\u00b7-\ufffd]*(?::[A-Za-z_\u00c0-\ufffd][\w.\-\u00b7-\ufffd]*)?/y;
const attributeAt =
  /\s+([A-Za-z_\u00c0-\ufffd][\w.\-\u00b7-\ufffd]*(?::[A-Za-z_\u00c0-\ufffd][\w.\-\u00b7-\ufffd]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const endAt = /\s*(\/?)>/y;

/** The tag that opens at this place, or what stands where it cannot. */
export function openTag(text: string, at: number): OpenTag | string {
  nameAt.lastIndex = at + 1;
  const name = nameAt.exec(text)?.[0];
  if (name === undefined) return shown(text, at);
  const attributes: { name: string; raw: string }[] = [];
  let place = at + 1 + name.length;
  for (;;) {
    endAt.lastIndex = place;
    const end = endAt.exec(text);
    if (end) return { name, attributes, closed: end[1] === '/', end: place + end[0].length };
    attributeAt.lastIndex = place;
    const found = attributeAt.exec(text);
    if (!found) return shown(text, place);
    attributes.push({ name: found[1]!, raw: found[2] ?? found[3] ?? '' });
    place += found[0].length;
  }
}

function shown(text: string, at: number): string {
  return text
    .slice(at, at + 30)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
