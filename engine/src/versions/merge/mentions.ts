import { isOrder, type PartKey } from './parts.ts';

/** Members by which a part, or a thing inside it, goes by a name that others use. */
const naming: ReadonlySet<string> = new Set(['id', 'value']);

/** The names that a part gives: its own, and those of the things inside it (branches, arms, choices). */
export function namesGivenBy(key: PartKey, part: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  if (part === undefined || isOrder(key)) return names;
  if (!key.startsWith('head/') || key.split('/').length > 2) names.add(key.slice(key.lastIndexOf('/') + 1));
  walk(part, (text, member) => {
    if (member !== undefined && naming.has(member)) names.add(text);
  });
  return names;
}

/** Every text in a part, and every name of a member: among them are all the names of other parts that it uses. */
export function textsIn(part: unknown): ReadonlySet<string> {
  const texts = new Set<string>();
  walk(part, (text) => texts.add(text));
  return texts;
}

function walk(value: unknown, tell: (text: string, member?: string) => void, member?: string): void {
  if (typeof value === 'string') tell(value, member);
  else if (Array.isArray(value)) for (const item of value) walk(item, tell);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      tell(name);
      walk(inner, tell, name);
    }
}
