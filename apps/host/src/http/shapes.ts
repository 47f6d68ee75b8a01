import { LocalText } from '@motcua/engine';
import { z } from 'zod';

export { LocalText };

/** Shapes that many answers share. They describe what is sent; nothing is stripped or checked on the way out. */
export const Instant = z.string().meta({ id: 'Instant', description: 'ISO 8601 in UTC, with milliseconds' });
export const Named = z.object({ id: z.string(), name: LocalText }).meta({ id: 'Named' });
export type Named = z.infer<typeof Named>;

/** A document whose own schema is published elsewhere, or free JSON. */
export const Json = z.record(z.string(), z.unknown());

/** The size of a page; more than 200 rows are never sent at once. */
export const PageSize = z.coerce.number().int().min(1).max(200).default(50);
