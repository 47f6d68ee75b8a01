import { Scalar } from '@motcua/engine';
import { z } from 'zod';

const Name = z.string().min(1).max(140);
const Moment = z.iso.datetime({ offset: true });

/** What another system reports: of a service it was asked, or of a linked dossier that it keeps. */
export const Report = z
  .strictObject({
    node: Name.optional().describe('Where it was asked; or name the instance'),
    instance: Name.optional().describe('One stay at the node, such as `get_number.2`; else the last'),
    child: Name.optional().describe('Which linked dossier'),
    change: z.enum(['answered', 'failed', 'opened', 'paused', 'resumed', 'due', 'closed']),
    facts: z.record(z.string().max(100), Scalar).optional().describe('By the names they have here'),
    reason: z.string().trim().min(1).max(2000).optional(),
    dossier: z.string().trim().min(1).max(100).optional().describe('Code of the linked dossier there'),
    outcome: z.string().trim().min(1).max(40).optional(),
    dueAt: Moment.optional(),
    occurredAt: Moment.optional(),
  })
  .refine(({ node, instance }) => node !== undefined || instance !== undefined, {
    path: ['node'],
    message: 'Name a node or an instance',
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

export const Heard = z
  .object({ code: z.string(), seq: z.number().int(), instance: z.string() })
  .meta({ id: 'Heard' });
export type Heard = z.infer<typeof Heard>;
