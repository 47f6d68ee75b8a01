import { z } from 'zod';
import { ProblemException } from '../problem/problem-exception.ts';

/** Where a page ended, as opaque text: the sort key of its last row. */
export function writeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor of so many parts; refuses what we did not write. */
export function readCursor(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined || cursor === '') return null;
  try {
    return z
      .array(
        z
          .string()
          .max(200)
          .refine((part) => !part.includes('\0')),
      )
      .length(parts)
      .parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new ProblemException('invalid-cursor');
  }
}
