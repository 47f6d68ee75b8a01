import { z } from 'zod';
import { Id } from './primitives.ts';

const coordinate = z.number().min(-1_000_000).max(1_000_000);

/** Where things are drawn, joined to the flow by id. Changing it changes the file's hash, never the meaning's. */
export const Layout = z.strictObject({
  nodes: z
    .record(
      Id,
      z.strictObject({
        x: coordinate,
        y: coordinate,
        width: z.number().min(1).max(100_000).optional(),
        height: z.number().min(1).max(100_000).optional(),
        colour: z.string().max(40).optional(),
      }),
    )
    .default({}),
  edges: z
    .record(
      Id,
      z.strictObject({
        points: z
          .array(z.strictObject({ x: coordinate, y: coordinate }))
          .max(64)
          .optional(),
      }),
    )
    .default({}),
});
export type Layout = z.infer<typeof Layout>;
