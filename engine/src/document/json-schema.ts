import { z } from 'zod';
import { ProcedureDocument } from './procedure-document.ts';

/** JSON Schema 2020-12 of the document, for editors. */
export function procedureJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(ProcedureDocument, { target: 'draft-2020-12', io: 'input' });
}
