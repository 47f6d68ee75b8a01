/**
 * The words on the screen, from the catalogues that the screens themselves are made of: a better word there is a better
 * word here, while a button that is gone is still missed.
 */
export { wholeVi as web } from '../../apps/web/src/text/whole.ts';
export { vi as designer } from '../../designer/src/text/vi.ts';

/** A text of a catalogue with its `{{places}}` filled in. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
