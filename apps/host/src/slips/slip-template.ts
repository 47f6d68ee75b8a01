import { z } from 'zod';
import { LocalText } from '../http/shapes.ts';
import { slipFields, slipKinds, type SlipKind } from './slip-fields.ts';

/** How a field is written. Absent: as text. */
export const SlipFormat = z.enum([
  'text',
  'number',
  'date',
  'dateTime',
  'shortDateTime',
  'amount',
  'channel',
]);
export type SlipFormat = z.infer<typeof SlipFormat>;

const Field = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);
/** Words in which `{field}` or `{field:format}` is replaced. Without a value, dots are printed to be written on. */
const Words = LocalText;

const HeadLine = z.strictObject({
  words: Words,
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  /** In capitals, as Decree 30/2020/NĐ-CP wants names of bodies and the national title. */
  capitals: z.boolean().default(false),
  /** A stroke below: as long as the words, or a third of them. */
  stroke: z.enum(['full', 'third']).optional(),
  /** Printed only when this field has a value. */
  when: Field.optional(),
});

const Line = z.strictObject({
  label: LocalText,
  field: Field,
  format: SlipFormat.optional(),
  bold: z.boolean().default(false),
  /** Without a value: print dots instead of leaving the line out. */
  dots: z.boolean().default(false),
  /** Left out when it says the same as this field. */
  unlike: Field.optional(),
});

const Column = z.strictObject({
  label: LocalText,
  words: Words,
  /** Share of the width. */
  width: z.number().min(1).max(100),
  align: z.enum(['left', 'center', 'right']).default('left'),
});

const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lines'), lines: z.array(Line).min(1).max(40) }),
  z.strictObject({
    kind: z.literal('words'),
    words: Words,
    bold: z.boolean().default(false),
    italic: z.boolean().default(false),
    align: z.enum(['left', 'center']).default('left'),
    /** The first line is moved in, as in a letter. */
    indent: z.boolean().default(false),
    /** In smaller letters: what explains, but is no part of the form. */
    small: z.boolean().default(false),
    when: Field.optional(),
    unless: Field.optional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    table: Field,
    title: LocalText.optional(),
    columns: z.array(Column).min(1).max(20),
    /** A row of column numbers (1), (2), … under the heads. */
    numbered: z.boolean().default(false),
    /** Said instead of a table without rows; absent: nothing is printed. */
    empty: LocalText.optional(),
  }),
  z.strictObject({
    kind: z.literal('signatures'),
    columns: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('signature'),
            title: Words,
            hint: LocalText,
            name: Words.optional(),
          }),
          /** "Nơi nhận": to whom the letter goes. */
          z.strictObject({ kind: z.literal('recipients'), title: LocalText, lines: z.array(Words).max(10) }),
        ]),
      )
      .min(1)
      .max(3),
  }),
]);
export type TemplateBlock = z.infer<typeof Block>;

/**
 * A form for print, as data: what a legal reviewer can replace without a programmer. `usedFrom` and `usedUntil` say for
 * dossiers received on which days it is used (both included).
 */
export const SlipTemplate = z
  .strictObject({
    format: z.literal(2),
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    kind: z.enum(slipKinds),
    formSet: z.string().regex(/^TT\d{2}-\d{4}$/),
    number: z.string().regex(/^\d{2}$/),
    title: LocalText,
    note: LocalText,
    source: LocalText,
    usedFrom: z.iso.date(),
    usedUntil: z.iso.date().optional(),
    paper: z.enum(['A4', 'A5']),
    orientation: z.enum(['portrait', 'landscape']).default('portrait'),
    /** Where more than one copy is made: the name of each. */
    copies: z.array(LocalText).max(4).default([]),
    header: z.strictObject({
      left: z.array(HeadLine).min(1).max(8),
      right: z.array(HeadLine).min(1).max(8),
    }),
    /** Under the title: words, and the dossier code as a QR code at its fixed place. */
    subtitle: Words.optional(),
    qr: z.boolean().default(false),
    body: z.array(Block).min(1).max(60),
  })
  .superRefine((template, context) => {
    for (const { path, message } of unknownNames(template))
      context.addIssue({ code: 'custom', path, message });
  });
export type SlipTemplate = z.infer<typeof SlipTemplate>;

interface Named {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** Names and formats a template uses that there are not. Found when it is read, not when somebody prints it. */
function unknownNames(template: {
  readonly kind: SlipKind;
  readonly body: readonly TemplateBlock[];
  readonly header: unknown;
  readonly subtitle?: unknown;
}): Named[] {
  const known = slipFields[template.kind];
  const tables: Readonly<Record<string, readonly string[]>> = known.tables;
  const judge = (names: readonly string[], uses: readonly string[], path: PropertyKey[]) =>
    [...new Set(uses)]
      .filter((name) => !names.includes(name))
      .map((name) => ({ path, message: `A ${template.kind} slip has no field "${name}"` }));
  const outside = judge(known.fields, usesOf([template.header, template.subtitle]), ['header']);
  const formats = [...JSON.stringify(template).matchAll(/\{[a-zA-Z]+:(\w+)\}/g)]
    .map((use) => use[1] ?? '')
    .filter((format) => !SlipFormat.safeParse(format).success)
    .map((format) => ({ path: [], message: `There is no format "${format}"` }));
  return [
    ...outside,
    ...formats,
    ...template.body.flatMap((block, index): Named[] => {
      const path = ['body', index];
      if (block.kind !== 'table') return judge(known.fields, usesOf(block), path);
      const columns = Object.hasOwn(tables, block.table) ? tables[block.table] : undefined;
      if (columns === undefined)
        return [{ path, message: `A ${template.kind} slip has no table "${block.table}"` }];
      return judge(columns, usesOf(block.columns), path);
    }),
  ];
}

/** Every `{name}` in the words of a part, and every field it names. */
function usesOf(part: unknown): string[] {
  if (typeof part === 'string')
    return [...part.matchAll(/\{([a-zA-Z]+)(?::\w+)?\}/g)].map((use) => use[1] ?? '');
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    (key === 'field' || key === 'when' || key === 'unless' || key === 'unlike') && typeof value === 'string'
      ? [value]
      : usesOf(value),
  );
}
