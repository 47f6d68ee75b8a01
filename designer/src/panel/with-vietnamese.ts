import type { LocalText } from '@motcua/engine';
import { withField } from '../commands/with-field.ts';

/** A text whose Vietnamese was typed; without any it is left out, its English is kept. */
export function withVietnamese<K extends string, T extends { [key in K]?: LocalText | undefined }>(
  thing: T,
  key: K,
  vi: string,
): T {
  const text = vi === '' ? undefined : { vi, en: thing[key]?.en ?? '' };
  return withField<T, K>(thing, key, text as T[K] | undefined);
}
