import type { LoadedRegister } from '../../register/register.ts';
import { localDate } from '../../text/local-date.ts';
import type { BookRow } from '../shapes.ts';
import type { SlipData } from '../slip-fields.ts';
import { unitFields } from './slip-source.ts';

interface Book {
  readonly register: LoadedRegister;
  readonly agency: string;
  readonly from: string;
  readonly to: string;
  readonly now: string;
  readonly rows: readonly BookRow[];
}

/** The tracking book of an agency for a period (06 of 2018, 07 of 2025). */
export function bookFields(book: Book): SlipData<'trackingBook'> {
  const { agency, from, to, rows } = book;
  return {
    fields: { ...unitFields(book, agency, localDate(book.now), ''), from, to, count: rows.length },
    tables: {
      rows: rows.map((row) => ({
        index: row.index,
        dossierCode: row.dossierCode,
        procedureName: row.procedureName,
        sets: row.sets,
        applicantName: row.applicantName,
        addressAndPhone: [row.address, row.phone].filter(Boolean).join('\n') || null,
        resolvingAgency: row.resolvingAgency?.name ?? null,
        receivedAt: row.receivedAt,
        dueAt: row.dueAt,
        returnedAt: row.returnedAt,
        returnMethod: row.returnMethod,
        receiverSignature: null,
        note: row.note,
      })),
    },
  };
}
