import { useState } from 'react';

interface Rows {
  readonly ids: readonly string[];
  readonly keys: readonly string[];
}

/**
 * Keys of rows whose ids can change while one types in them: a row keeps its key when it moves, and when its id is another one
 * at the same place. So the field with the cursor stays the same field.
 */
export function useRowKeys(ids: readonly string[]): readonly string[] {
  const [rows, setRows] = useState<Rows>({ ids, keys: ids });
  if (rows.ids.length === ids.length && rows.ids.every((id, at) => id === ids[at])) return rows.keys;
  const next = { ids, keys: keysAfter(rows, ids) };
  setRows(next);
  return next.keys;
}

/** The keys of a list that has become another one. */
export function keysAfter({ ids: before, keys }: Rows, ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const kept = ids.map((id, at) => {
    const known = before.indexOf(id);
    const old = before[at];
    const from =
      known >= 0 ? known : old !== undefined && !ids.includes(old) && before.length === ids.length ? at : -1;
    const key = keys[from];
    if (key !== undefined) taken.add(key);
    return key;
  });
  return ids.map((id, at) => kept[at] ?? freeKey(id, taken));
}

function freeKey(id: string, taken: Set<string>): string {
  let key = id;
  while (taken.has(key)) key += '+';
  taken.add(key);
  return key;
}
