import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CalendarDocument } from '@motcua/engine';
import { z } from 'zod';

const Dated = z.object({ validFrom: z.string(), validTo: z.string().nullable().optional() });

const Agency = Dated.extend({
  id: z.string(),
  calendar: z.string(),
  windows: z.array(z.tuple([z.string(), z.string()])).optional(),
});

const Relations = z.object({
  relations: z.array(
    z.object({ relation: z.string(), pairs: z.array(Dated.extend({ from: z.string(), to: z.string() })) }),
  ),
  attributes: z.array(
    Dated.extend({
      attribute: z.string(),
      agency: z.string(),
      value: z.union([z.string(), z.number(), z.boolean()]),
    }),
  ),
});

const Person = z.object({
  username: z.string(),
  posts: z.array(Dated.extend({ role: z.string(), agency: z.string() })),
});

/** What a folder such as `definitions/` says about the world around the procedures. */
export interface Definitions {
  readonly agencies: z.infer<typeof Agency>[];
  readonly relations: z.infer<typeof Relations>;
  readonly roles: { id: string }[];
  readonly people: z.infer<typeof Person>[];
  readonly calendars: ReadonlyMap<string, CalendarDocument>;
}

/**
 * Reads `register/*.json` and `calendars/*.json` of a folder. Throws with the file's name when one is missing or does
 * not have the shape expected of it.
 */
export function readDefinitions(folder: string): Definitions {
  const calendars = readdirSync(join(folder, 'calendars'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => read(join(folder, 'calendars', name), CalendarDocument));
  return {
    agencies: read(join(folder, 'register', 'agencies.json'), z.array(Agency)),
    relations: read(join(folder, 'register', 'relations.json'), Relations),
    roles: read(join(folder, 'register', 'roles.json'), z.array(z.object({ id: z.string() }))),
    people: read(join(folder, 'register', 'people.json'), z.array(Person)),
    calendars: new Map(calendars.map((calendar) => [calendar.id, calendar])),
  };
}

function read<T>(file: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(
      `${file} cannot be used: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
