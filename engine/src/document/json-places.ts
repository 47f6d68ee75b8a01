/**
 * The line (from 1) on which the value at a JSON pointer begins in a text that parses; the line of the nearest value
 * around it where the pointer leads nowhere (a missing field).
 */
export function lineOfPointer(text: string, pointer: string): number {
  return placeOfPointer(text, pointer).line;
}

/**
 * Where the value at a JSON pointer stands in a text that parses: its first line (from 1), and its columns there (from 0,
 * `to` the one after the last). The nearest value around it where the pointer leads nowhere.
 */
export function placeOfPointer(
  text: string,
  pointer: string,
): { readonly line: number; readonly from: number; readonly to: number } {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { start, end } = new PlaceFinder(text).find(path);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', start);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  return { line: lineAt(text, start), from: start - lineStart, to: Math.min(end, lineEnd) - lineStart };
}

/** The line (from 1) of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i += 1) if (text.charCodeAt(i) === 10) line += 1;
  return line;
}

/** Walks the text once; it is known to be well-formed. */
class PlaceFinder {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  find(path: readonly string[]): { readonly start: number; readonly end: number } {
    this.skipSpace();
    const start = this.at;
    const [first, ...rest] = path;
    const opening = this.text[this.at];
    if (first === undefined || (opening !== '{' && opening !== '[')) return this.valueFrom(start);
    this.at += 1;
    for (let index = 0; ; index += 1) {
      this.skipSpace();
      const ch = this.text[this.at];
      if (ch === undefined || ch === '}' || ch === ']') return this.valueFrom(start);
      if (ch === ',') {
        this.at += 1;
        index -= 1;
        continue;
      }
      const name = opening === '{' ? this.name() : String(index);
      if (name === first) return this.find(rest);
      this.skipValue();
    }
  }

  private valueFrom(start: number): { readonly start: number; readonly end: number } {
    this.at = start;
    this.skipValue();
    return { start, end: this.text.slice(0, this.at).trimEnd().length };
  }

  private name(): string {
    const start = this.at;
    this.skipString();
    const raw = this.text.slice(start, this.at);
    this.skipSpace();
    this.at += 1;
    return JSON.parse(raw) as string;
  }

  private skipValue(): void {
    this.skipSpace();
    let depth = 0;
    for (;;) {
      const ch = this.text[this.at];
      if (ch === undefined) return;
      if (ch === '"') this.skipString();
      else if (ch === '{' || ch === '[') {
        depth += 1;
        this.at += 1;
      } else if (ch === '}' || ch === ']') {
        if (depth === 0) return;
        depth -= 1;
        this.at += 1;
      } else if (ch === ',' && depth === 0) return;
      else this.at += 1;
      if (depth === 0 && (ch === '}' || ch === ']' || ch === '"')) return;
    }
  }

  private skipString(): void {
    this.at += 1;
    while (this.at < this.text.length && this.text[this.at] !== '"')
      this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at += 1;
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }
}
