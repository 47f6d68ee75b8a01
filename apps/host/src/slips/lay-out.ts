import type { Language } from '../problem/language.ts';
import type { Slip, SlipBlock } from './shapes.ts';
import type { SlipData, SlipKind, SlipValue } from './slip-fields.ts';
import { SlipFormat, type SlipTemplate, type TemplateBlock } from './slip-template.ts';
import { dots, written } from './slip-words.ts';

type Fields = Readonly<Record<string, SlipValue>>;

/** Puts what is known of a dossier into the words of a form. */
export function layOut<K extends SlipKind>(
  template: SlipTemplate,
  { fields, tables }: SlipData<K>,
  language: Language,
): Slip {
  const words = new Filler(fields as Fields, language);
  const rowsOf = tables as Readonly<Record<string, readonly Fields[]>>;
  const head = (lines: SlipTemplate['header']['left']) =>
    lines
      .filter(({ when }) => when === undefined || words.has(when))
      .map(({ words: text, bold, italic, capitals, stroke }) => ({
        text: capitals ? words.fill(text).toLocaleUpperCase('vi') : words.fill(text),
        bold,
        italic,
        stroke: stroke ?? null,
      }));
  return {
    form: `${template.formSet}/${template.number}`,
    kind: template.kind,
    language,
    title: template.title[language],
    subtitle: template.subtitle === undefined ? null : words.fill(template.subtitle),
    note: template.note[language],
    paper: template.paper,
    orientation: template.orientation,
    copies: template.copies.map((copy) => copy[language]),
    date: String((fields as Fields)['date'] ?? ''),
    header: { left: head(template.header.left), right: head(template.header.right) },
    qr: template.qr ? words.plain('dossierCode') : null,
    body: template.body.flatMap((block) => blockOf(block, words, rowsOf)),
  };
}

function blockOf(
  block: TemplateBlock,
  words: Filler,
  rowsOf: Readonly<Record<string, readonly Fields[]>>,
): SlipBlock[] {
  switch (block.kind) {
    case 'lines': {
      const lines = block.lines.flatMap(({ label, field, format, bold, dots: keep, unlike }) => {
        const value = words.plain(field, format);
        if (value === null ? !keep : unlike !== undefined && value === words.plain(unlike, format)) return [];
        return [{ label: words.fill(label), value: value ?? dots, bold }];
      });
      return lines.length === 0 ? [] : [{ kind: 'lines', lines }];
    }
    case 'words': {
      const { bold, italic, align, indent, small, when, unless } = block;
      if ((when !== undefined && !words.has(when)) || (unless !== undefined && words.has(unless))) return [];
      return [{ kind: 'words', text: words.fill(block.words), bold, italic, align, indent, small }];
    }
    case 'table': {
      const rows = rowsOf[block.table] ?? [];
      const { language } = words;
      const title = block.title?.[language] ?? null;
      if (rows.length === 0) {
        if (block.empty === undefined) return [];
        const text = [title, block.empty[language]].filter(Boolean).join(': ');
        return [
          { kind: 'words', text, bold: false, italic: false, align: 'left', indent: false, small: false },
        ];
      }
      const columns = block.columns.map(({ label, width, align }) => ({
        label: label[language],
        width,
        align,
      }));
      const texts = block.columns.map((column) => column.words);
      return [
        {
          kind: 'table',
          title,
          numbered: block.numbered,
          columns,
          rows: rows.map((row) => {
            const cell = new Filler(row, language, '');
            return texts.map((text) => cell.fill(text));
          }),
        },
      ];
    }
    case 'signatures':
      return [
        {
          kind: 'signatures',
          columns: block.columns.map((column) =>
            column.kind === 'signature'
              ? {
                  title: words.fill(column.title),
                  hint: column.hint[words.language],
                  name: column.name === undefined ? null : words.fillOrNull(column.name),
                  lines: null,
                }
              : {
                  title: column.title[words.language],
                  hint: null,
                  name: null,
                  lines: column.lines.map((line) => words.fill(line)),
                },
          ),
        },
      ];
  }
}

/** Fills `{field}` and `{field:format}` in words with values. */
class Filler {
  readonly language: Language;
  readonly #values: Fields;
  /** Printed where a value is missing: room to write on, or in a table nothing. */
  readonly #missing: string;

  constructor(values: Fields, language: Language, missing = dots) {
    this.#values = values;
    this.language = language;
    this.#missing = missing;
  }

  has(field: string): boolean {
    return this.plain(field) !== null;
  }

  plain(field: string, format: SlipFormat = 'text'): string | null {
    return written(
      Object.hasOwn(this.#values, field) ? (this.#values[field] ?? null) : null,
      format,
      this.language,
    );
  }

  fill(words: { readonly vi: string; readonly en: string }): string {
    return words[this.language].replace(
      /\{([a-zA-Z]+)(?::(\w+))?\}/g,
      (_, field: string, format?: string) => {
        const known = SlipFormat.safeParse(format);
        return this.plain(field, known.success ? known.data : 'text') ?? this.#missing;
      },
    );
  }

  /** As `fill`, but null when one of the values is missing. */
  fillOrNull(words: { readonly vi: string; readonly en: string }): string | null {
    const fields = [...words[this.language].matchAll(/\{([a-zA-Z]+)/g)].map((use) => use[1] ?? '');
    return fields.every((field) => this.has(field)) ? this.fill(words) : null;
  }
}
