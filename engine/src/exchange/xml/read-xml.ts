import type { Problem } from '../../problem/problem.ts';
import { openTag } from './open-tag.ts';
import { Names } from './namespaces.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlFault } from './xml-fault.ts';
import { decodeText } from './xml-text.ts';

/** What no drawing of a procedure needs more of. Whatever has more was made to harm. */
export const xmlCaps = { depth: 64, elements: 60_000, attributes: 100 } as const;

export type ReadXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** While it is read an element still grows. */
export interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** Stops the reading; never leaves this file. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: string, facts: Problem['facts']) {
    super(code);
    this.problem = xmlFault(code, facts);
  }
}

/**
 * Reads an XML text as a tree in which every element knows its line. Document types, entities of one's own and
 * processing instructions are refused unread: what they could do (open files, call out, grow a thousandfold) no drawing
 * needs. One pass, no recursion, and nothing outside the text is ever looked at.
 */
export function readXml(text: string): ReadXml {
  try {
    return { ok: true, root: new XmlReader(text).read() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

class XmlReader {
  private readonly text: string;
  private readonly names = new Names();
  private readonly open: Growing[] = [];
  private root: Growing | null = null;
  private count = 0;
  private line = 1;
  /** The place last looked at. */
  private place = 0;
  /** Where the line begins that has been counted to. */
  private counted = 0;
  private nextBreak: number;

  constructor(text: string) {
    this.text = text.startsWith('\ufeff') ? text.slice(1) : text;
    this.nextBreak = this.text.indexOf('\n');
  }

  read(): XmlElement {
    const { text } = this;
    let at = this.afterDeclaration();
    while (at < text.length) {
      const next = text.indexOf('<', at);
      this.takeText(at, next < 0 ? text.length : next);
      if (next < 0) break;
      this.countTo(next);
      at = this.takeMarkup(next);
    }
    if (this.open.length > 0) this.malformed(`</${this.open[this.open.length - 1]!.written}>`);
    if (!this.root) return this.malformed('<');
    return this.root;
  }

  /** The one instruction that is allowed: the declaration at the very beginning. */
  private afterDeclaration(): number {
    const found = /^<\?xml\s[^<>?]{0,300}\?>/.exec(this.text);
    return found ? found[0].length : 0;
  }

  private takeMarkup(at: number): number {
    const { text } = this;
    if (text.startsWith('<!--', at)) return this.after('-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = this.after(']]>', at + 9);
      const holder = this.open[this.open.length - 1];
      if (!holder) this.malformed('<![CDATA[');
      const read = decodeText(text.slice(at + 9, end - 3).replaceAll('&', '&amp;'));
      if ('fault' in read) this.refuse('xml-character', { found: read.fault });
      holder.text += read.text;
      return end;
    }
    if (text.startsWith('<!', at)) this.refuse('xml-doctype', {});
    if (text.startsWith('<?', at)) this.refuse('xml-instruction', {});
    if (text.startsWith('</', at)) return this.close(at);
    return this.openElement(at);
  }

  private openElement(at: number): number {
    const tag = openTag(this.text, at);
    if (typeof tag === 'string') return this.malformed(tag);
    if (tag.attributes.length > xmlCaps.attributes)
      this.refuse('xml-too-many-attributes', { element: tag.name, max: xmlCaps.attributes });
    this.count += 1;
    if (this.count > xmlCaps.elements) this.refuse('xml-too-many-elements', { max: xmlCaps.elements });
    if (this.open.length >= xmlCaps.depth) this.refuse('xml-too-deep', { max: xmlCaps.depth });
    const parent = this.open[this.open.length - 1] ?? null;
    if (!parent && this.root) this.malformed(`<${tag.name}`);
    const named = this.names.enter(tag);
    if ('fault' in named) this.refuse(named.code, { found: named.fault });
    const element: Growing = {
      ...named,
      line: this.line,
      column: at - this.counted,
      children: [],
      parent,
      text: '',
    };
    if (parent) parent.children.push(element);
    else this.root = element;
    if (tag.closed) this.names.leave();
    else this.open.push(element);
    return tag.end;
  }

  private close(at: number): number {
    const end = this.after('>', at);
    const name = this.text.slice(at + 2, end - 1).trimEnd();
    const element = this.open.pop();
    if (element?.written !== name) this.malformed(`</${name.slice(0, 60)}>`);
    this.names.leave();
    return end;
  }

  private takeText(from: number, to: number): void {
    const raw = this.text.slice(from, to);
    const holder = this.open[this.open.length - 1];
    if (!holder) {
      if (raw.trim() !== '') this.malformed(raw.trim().slice(0, 30));
      return;
    }
    const read = decodeText(raw);
    if ('fault' in read) {
      this.countTo(from + Math.max(0, raw.indexOf(read.fault)));
      this.refuse('xml-character', { found: read.fault });
    }
    holder.text += read.text;
  }

  /** The place behind the next such mark. */
  private after(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    if (found < 0) this.malformed(mark);
    return found + mark.length;
  }

  private countTo(place: number): void {
    this.place = place;
    // The next break is looked for once: in a file without any, every look would walk to its end.
    while (this.nextBreak >= 0 && this.nextBreak < place) {
      this.line += 1;
      this.counted = this.nextBreak + 1;
      this.nextBreak = this.text.indexOf('\n', this.counted);
    }
  }

  private malformed(near: string): never {
    return this.refuse('xml-malformed', { near });
  }

  private refuse(code: string, facts: Problem['facts']): never {
    throw new Refusal(code, { line: this.line, column: Math.max(0, this.place - this.counted), ...facts });
  }
}
