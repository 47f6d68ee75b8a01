import { z } from 'zod';
import { Instant, LocalText, Named, PageSize } from '../http/shapes.ts';
import { slipKinds } from './slip-fields.ts';

const Language = z.enum(['vi', 'en']).default('vi');

const HeadLine = z.object({
  text: z.string(),
  bold: z.boolean(),
  italic: z.boolean(),
  stroke: z.enum(['full', 'third']).nullable(),
});

const Block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('lines'),
    lines: z.array(z.object({ label: z.string(), value: z.string(), bold: z.boolean() })),
  }),
  z.object({
    kind: z.literal('words'),
    text: z.string(),
    bold: z.boolean(),
    italic: z.boolean(),
    align: z.enum(['left', 'center']),
    indent: z.boolean(),
    small: z.boolean(),
  }),
  z.object({
    kind: z.literal('table'),
    title: z.string().nullable(),
    numbered: z.boolean(),
    columns: z.array(
      z.object({ label: z.string(), width: z.number(), align: z.enum(['left', 'center', 'right']) }),
    ),
    rows: z.array(z.array(z.string())),
  }),
  z.object({
    kind: z.literal('signatures'),
    columns: z.array(
      z.object({
        title: z.string(),
        hint: z.string().nullable(),
        name: z.string().nullable(),
        /** Of the recipients of a letter: who they are. Else null. */
        lines: z.array(z.string()).nullable(),
      }),
    ),
  }),
]);

/** A slip laid out in one language: every word of it, ready to be set on paper or on a screen. */
export const Slip = z
  .object({
    form: z.string().describe('Set and number: TT03-2025/01'),
    kind: z.enum(slipKinds),
    language: z.enum(['vi', 'en']),
    title: z.string(),
    subtitle: z.string().nullable(),
    note: z.string(),
    paper: z.enum(['A4', 'A5']),
    orientation: z.enum(['portrait', 'landscape']),
    copies: z.array(z.string()),
    date: z.string(),
    header: z.object({ left: z.array(HeadLine), right: z.array(HeadLine) }),
    qr: z.string().nullable().describe('What the QR code says: the dossier code'),
    body: z.array(Block),
  })
  .meta({ id: 'Slip' });
export type Slip = z.infer<typeof Slip>;
export type SlipBlock = z.infer<typeof Block>;

export const SlipList = z
  .object({
    items: z.array(
      z.object({
        form: z.string().describe('Number within the set, as in the address: 02'),
        n: z.number().int().describe('Which one, where a form was issued more than once'),
        of: z.number().int(),
        id: z.string(),
        kind: z.enum(slipKinds),
        title: LocalText,
        at: Instant.describe('When what it tells of happened'),
        pdf: z.string(),
      }),
    ),
  })
  .meta({ id: 'SlipList' });
export type SlipList = z.infer<typeof SlipList>;

/** The number of a form; what is none is simply not found. */
export const FormNumber = z.string().max(10);

export const SlipQuery = z.strictObject({
  n: z.coerce.number().int().min(1).max(1000).optional(),
  language: Language,
});
export type SlipQuery = z.infer<typeof SlipQuery>;

const period = { from: z.iso.date(), to: z.iso.date() };

export const BookQuery = z.strictObject({
  ...period,
  cursor: z.string().max(1000).optional(),
  limit: PageSize,
});
export type BookQuery = z.infer<typeof BookQuery>;

export const BookPdfQuery = z.strictObject({ ...period, language: Language });
export type BookPdfQuery = z.infer<typeof BookPdfQuery>;

export const AgencyId = z.string().max(50);

/** The columns of the tracking book. The receiver signs by hand, so that column is always empty. */
export const BookRow = z.object({
  index: z.number().int(),
  dossierCode: z.string(),
  procedureName: LocalText,
  sets: z.number().int(),
  applicantName: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  resolvingAgency: Named.nullable(),
  receivedAt: Instant,
  dueAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
  returnMethod: LocalText.nullable(),
  status: z.number().int(),
  statusTitle: LocalText,
  note: LocalText.nullable(),
});
export type BookRow = z.infer<typeof BookRow>;

export const TrackingBook = z
  .object({
    agency: Named,
    form: z.string(),
    title: LocalText,
    from: z.string(),
    to: z.string(),
    items: z.array(BookRow),
    next: z.string().nullable(),
  })
  .meta({ id: 'TrackingBook' });
export type TrackingBook = z.infer<typeof TrackingBook>;
