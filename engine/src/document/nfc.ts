/**
 * The same value with every string, keys included, in Unicode normal form C. Vietnamese typed on different keyboards
 * arrives in both forms, and two spellings of one name must not give two hashes (RFC 8785 does not normalise).
 */
export function toNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(toNfc);
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const name = key.normalize('NFC');
    const item = toNfc((value as Record<string, unknown>)[key]);
    // Set like any other, this name would change what the copy is instead of becoming a member of it.
    if (name === '__proto__') Object.defineProperty(copy, name, { ...ownMember, value: item });
    else copy[name] = item;
  }
  return copy;
}

const ownMember = { writable: true, enumerable: true, configurable: true };
