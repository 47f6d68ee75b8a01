const collator = new Intl.Collator('vi', { numeric: true });

/** Order of the Vietnamese alphabet: An, Ánh, Dung, Đào, Uyên, Ước. */
export const inAlphabet = (a: string, b: string): number => collator.compare(a, b);

/** Vietnamese name lists go by the given name, which comes last, then by the rest. */
export function byGivenName(a: string, b: string): number {
  const given = (name: string) => name.trim().split(/\s+/).at(-1) ?? '';
  return inAlphabet(given(a), given(b)) || inAlphabet(a, b);
}
