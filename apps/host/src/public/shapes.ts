import { ProcedureDocument } from '@motcua/engine';
import { z } from 'zod';
import { LocalText } from '../http/shapes.ts';

const summary = {
  code: z.string(),
  title: LocalText,
  caseTitle: LocalText.nullable(),
  field: LocalText,
  nationalCode: z.string().nullable(),
  level: z.string(),
  channels: z.array(z.string()),
  subjects: z.array(z.string()),
  effectiveFrom: z.string(),
};

export const PublicProcedures = z
  .object({ items: z.array(z.object(summary)) })
  .meta({ id: 'PublicProcedures' });
export type PublicProcedures = z.infer<typeof PublicProcedures>;

const Names = z.record(z.string(), LocalText);

/** A published procedure as anybody may read it. */
export const PublicProcedure = z
  .object({
    ...summary,
    version: z.number().int(),
    decision: z.object({ number: z.string(), date: z.string().nullable() }).nullable(),
    effectiveTo: z.string().nullable(),
    document: ProcedureDocument.describe('Without notes to colleagues, form, scenarios and acknowledgements'),
    names: z
      .object({ agencies: Names, roles: Names, relations: Names })
      .describe('Of whatever the document names'),
  })
  .meta({ id: 'PublicProcedure' });
export type PublicProcedure = z.infer<typeof PublicProcedure>;
