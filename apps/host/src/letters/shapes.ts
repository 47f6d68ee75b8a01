import { z } from 'zod';
import { Instant, LocalText, Named } from '../http/shapes.ts';

const Amount = z.object({ value: z.number(), unit: z.string(), cutOff: z.string().optional() });
const Signatory = z.object({
  person: z.string(),
  name: z.string(),
  role: z.string(),
  roleTitle: LocalText,
  agency: Named,
});

export const LetterView = z
  .object({
    id: z.string().describe('Also the task under which it waits for its signature'),
    limit: z.string(),
    limitTitle: LocalText,
    state: z
      .enum(['waiting', 'late', 'signed', 'dropped', 'neverSent'])
      .describe(
        '`late`: nobody signed it in time; `dropped`: the date it is about had moved later; `neverSent`: the dossier closed before anybody signed',
      ),
    stateTitle: LocalText,
    draftedAt: Instant,
    draftedBy: Signatory.nullable().describe('Null where the missed date drafted it'),
    dueAt: Instant.describe('The date that was, or will be, missed'),
    reason: z.string().describe('As written; until somebody has written one, as proposed'),
    proposedDueAt: Instant.nullable().describe(
      'The new date it would give, while it waits for its signature',
    ),
    heldBy: z
      .array(z.object({ agency: Named, minutes: z.number() }))
      .describe(
        'Working minutes of the promise during which each agency had the dossier, longest first; several may have it at once',
      ),
    heldElsewhere: z
      .array(z.object({ kind: z.string(), title: LocalText, minutes: z.number() }))
      .describe('What else was waited for while the promise ran: linked dossiers, other systems'),
    signBy: Instant.nullable(),
    signedLate: z.boolean().describe('Signed, or still waiting, after `signBy`'),
    waitsFor: z.object({ role: z.string(), roleTitle: LocalText, agency: Named }),
    mayExtend: z.boolean().describe('Signing it may extend the limit; else it only apologises'),
    extendableUntil: Instant.nullable().describe('How far, where the procedure says so'),
    signedAt: Instant.nullable(),
    signer: Signatory.nullable(),
    document: z.string().nullable(),
    newDueAt: Instant.nullable(),
    requestedExtension: Amount.nullable().describe('By how much the limit was extended with it'),
    override: z.string().nullable().describe('Why there is another new date than the rule allows'),
    droppedAt: Instant.nullable(),
    droppedBy: Signatory.nullable(),
    dropReason: z.string().nullable(),
  })
  .meta({ id: 'LetterView' });
export type LetterView = z.infer<typeof LetterView>;
