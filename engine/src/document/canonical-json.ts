/**
 * The canonical text of a JSON value (RFC 8785): names sorted by UTF-16 code units, no white space, numbers and strings
 * as ECMAScript writes them. Members that are undefined are left out, as JSON.stringify does. Throws `TypeError` on
 * what JSON cannot hold: NaN, infinities, functions, symbols, big integers.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return textOf(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('NaN and infinities have no canonical form');
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as Record<string, unknown>);
    default:
      throw new TypeError(`A ${typeof value} has no canonical form`);
  }
}

/** Characters that JSON writes as they are: no quotes, backslashes, control characters, halves of surrogate pairs. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function textOf(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

function canonicalArray(items: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < items.length; i += 1) {
    if (i > 0) text += ',';
    text += canonicalJson(items[i] ?? null);
  }
  return `${text}]`;
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const name of sortedNames(object)) {
    const member = object[name];
    if (member === undefined) continue;
    if (text.length > 1) text += ',';
    text += nameOf(name) + canonicalJson(member);
  }
  return `${text}}`;
}

/** What was read from canonical text is mostly in order already, and sorting costs more than seeing that. */
function sortedNames(object: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.keys(object);
  for (let i = 1; i < names.length; i += 1) if (names[i - 1]! > names[i]!) return names.sort();
  return names;
}

/** The same few hundred names occur in every state. */
const nameTexts = new Map<string, string>();
const mostNames = 2_000;

function nameOf(name: string): string {
  const known = nameTexts.get(name);
  if (known !== undefined) return known;
  if (nameTexts.size >= mostNames) nameTexts.clear();
  const text = `${textOf(name)}:`;
  nameTexts.set(name, text);
  return text;
}
