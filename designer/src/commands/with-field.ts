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
