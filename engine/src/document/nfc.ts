/**
 * The same value with every string, keys included, in Unicode normal form C. Vietnamese typed on different keyboards
 * arrives in both forms, and two spellings of one name must not give two hashes (RFC 8785 does not normalise).
 */
export function toNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(toNfc);
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) copy[key.normalize('NFC')] = toNfc(item);
  return Object.setPrototypeOf(copy, Object.prototype) as unknown;
}
