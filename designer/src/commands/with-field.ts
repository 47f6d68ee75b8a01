/**
 * The object with one field set, or without it when the value is undefined; the same object when nothing changes, so
 * that saying again what is already so leaves no undo step.
 */
export function withField<T extends object, K extends keyof T>(thing: T, key: K, value: T[K] | undefined): T {
  if (JSON.stringify(thing[key]) === JSON.stringify(value)) return thing;
  if (value !== undefined) return { ...thing, [key]: value };
  const { [key]: _removed, ...rest } = thing;
  return rest as T;
}

/** Some fields of a thing with their new values; `undefined` takes a field away. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The object with several fields set, as `withField` does. */
export function withFields<T extends object>(thing: T, changes: Changes<T>): T {
  const keys = Object.keys(changes) as (keyof T)[];
  return keys.reduce<T>((so, key) => withField(so, key, changes[key] as T[typeof key] | undefined), thing);
}
