import type { OpenTag } from './open-tag.ts';
import type { XmlAttribute, XmlElement } from './xml-element.ts';
import { decodeText } from './xml-text.ts';

const xmlSpace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsSpace = 'http://www.w3.org/2000/xmlns/';

type Named = Pick<XmlElement, 'space' | 'name' | 'written' | 'attributes'>;
type Fault = { readonly code: string; readonly fault: string };

/** Which namespace each prefix stands for, as elements are entered and left. */
export class Names {
  private readonly scopes: ReadonlyMap<string, string>[] = [new Map([['xml', xmlSpace]])];

  /** The names of an element and its attributes; or what is wrong with them. */
  enter(tag: OpenTag): Named | Fault {
    const outer = this.scopes[this.scopes.length - 1]!;
    const values: { name: string; value: string }[] = [];
    for (const { name, raw } of tag.attributes) {
      const read = decodeText(raw);
      if ('fault' in read) return { code: 'xml-character', fault: read.fault };
      // White space in an attribute is a space, as the standard says; only a reference can put a line break there.
      values.push({ name, value: raw.includes('&') ? read.text : read.text.replaceAll(/[\t\r\n]/g, ' ') });
    }
    const scope = declared(outer, values);
    if ('fault' in scope) return scope;
    this.scopes.push(scope);
    const attributes: XmlAttribute[] = [];
    const seen = new Set<string>();
    for (const { name, value } of values) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      const named = resolve(name, scope, '');
      if ('fault' in named) return named;
      const key = `${named.space} ${named.name}`;
      if (seen.has(key)) return { code: 'xml-duplicate-attribute', fault: name };
      seen.add(key);
      attributes.push({ ...named, value });
    }
    const own = resolve(tag.name, scope, scope.get('') ?? '');
    return 'fault' in own ? own : { ...own, attributes };
  }

  leave(): void {
    this.scopes.pop();
  }
}

function declared(
  outer: ReadonlyMap<string, string>,
  values: readonly { readonly name: string; readonly value: string }[],
): ReadonlyMap<string, string> | Fault {
  const own = values.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return outer;
  const scope = new Map(outer);
  const seen = new Set<string>();
  for (const { name, value } of own) {
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    if (seen.has(prefix)) return { code: 'xml-duplicate-attribute', fault: name };
    seen.add(prefix);
    const reserved =
      prefix === 'xmlns' || value === xmlnsSpace || (prefix === 'xml') !== (value === xmlSpace);
    if (reserved || (prefix !== '' && value === '')) return { code: 'xml-namespace', fault: name };
    scope.set(prefix, value);
  }
  return scope;
}

function resolve(
  written: string,
  scope: ReadonlyMap<string, string>,
  without: string,
): Pick<XmlElement, 'space' | 'name' | 'written'> | Fault {
  const [prefix, name] = written.split(':') as [string, string?];
  if (name === undefined) return { space: without, name: written, written };
  const space = scope.get(prefix);
  return space === undefined ? { code: 'xml-namespace', fault: written } : { space, name, written };
}
