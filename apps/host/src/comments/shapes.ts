import { Id, LocalText } from '@motcua/engine';
import { z } from 'zod';
import { Instant } from '../http/shapes.ts';

export const CommentId = z.uuid();

const PlaceKind = z.enum(['node', 'edge', 'limit', 'whole']);
const Place = z
  .strictObject({ kind: PlaceKind, id: Id.optional() })
  .refine(({ kind, id }) => (kind === 'whole') === (id === undefined), {
    path: ['id'],
    message: 'Everything but the whole procedure is named by its id',
  })
  .meta({ id: 'CommentPlace' });

const Words = z.string().trim().min(1).max(4000);

export const BeginComment = z.strictObject({
  place: Place,
  title: LocalText.describe('What the place is called now: it may be removed later'),
  text: Words,
});
export type BeginComment = z.infer<typeof BeginComment>;

export const ReplyToComment = z.strictObject({ text: Words });
export type ReplyToComment = z.infer<typeof ReplyToComment>;

const Version = z.coerce.number().int().min(1).max(1_000_000);
export const CommentsQuery = z.strictObject({
  version: Version.optional().describe('Those kept with a published version; of the draft where absent'),
});
export type CommentsQuery = z.infer<typeof CommentsQuery>;

export const CommentThread = z
  .object({
    id: z.string(),
    place: z.object({ kind: PlaceKind, id: z.string().optional() }),
    title: LocalText,
    resolved: z.object({ by: z.string(), at: Instant }).nullable(),
    entries: z.array(z.object({ id: z.string(), by: z.string(), at: Instant, text: z.string() })),
  })
  .meta({ id: 'CommentThread' });
export type CommentThread = z.infer<typeof CommentThread>;

export const Comments = z
  .object({
    items: z.array(CommentThread),
    mayComment: z.boolean().describe('Whether this person may write here now'),
  })
  .meta({ id: 'Comments' });
export type Comments = z.infer<typeof Comments>;

export const NoDetails = z.strictObject({});
