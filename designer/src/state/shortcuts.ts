import type { Text } from '../text/text.ts';

export type ShortcutId = keyof Text['shortcuts']['keys'];

export interface Shortcut {
  readonly id: ShortcutId;
  /** As printed in the help: one list per way of pressing it. */
  readonly keys: readonly (readonly string[])[];
  readonly matches: (event: KeyLike) => boolean;
  /** Also works while a field is being typed in. */
  readonly whileTyping?: boolean;
  /** Also works in a field in which nothing has been typed yet: there is no text to undo there. */
  readonly whileUntouched?: boolean;
  /** Changes the procedure: not offered when it can only be read. */
  readonly edits?: boolean;
}

export interface KeyLike {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const bare = (event: KeyLike): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;
const plain =
  (...keys: string[]) =>
  (event: KeyLike): boolean =>
    bare(event) && keys.includes(event.key);
const control =
  (key: string, shift = false) =>
  (event: KeyLike): boolean =>
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    event.shiftKey === shift &&
    event.key.toLowerCase() === key;

/** Every shortcut of the designer; the help (`?`) is printed from this list. */
export const shortcuts: readonly Shortcut[] = [
  { id: 'walk', keys: [['Tab'], ['Shift', 'Tab']], matches: () => false },
  { id: 'open', keys: [['Enter']], matches: plain('Enter') },
  { id: 'move', keys: [['←'], ['↑'], ['→'], ['↓']], matches: () => false, edits: true },
  { id: 'connect', keys: [['C']], matches: plain('c', 'C'), edits: true },
  { id: 'remove', keys: [['Delete'], ['Backspace']], matches: plain('Delete', 'Backspace'), edits: true },
  { id: 'leave', keys: [['Esc']], matches: plain('Escape'), whileTyping: true },
  { id: 'undo', keys: [['Ctrl', 'Z']], matches: control('z'), edits: true, whileUntouched: true },
  {
    id: 'redo',
    keys: [
      ['Ctrl', 'Shift', 'Z'],
      ['Ctrl', 'Y'],
    ],
    matches: (event) => control('z', true)(event) || control('y')(event),
    edits: true,
    whileUntouched: true,
  },
  { id: 'copy', keys: [['Ctrl', 'C']], matches: control('c') },
  { id: 'cut', keys: [['Ctrl', 'X']], matches: control('x'), edits: true },
  { id: 'paste', keys: [['Ctrl', 'V']], matches: control('v'), edits: true },
  { id: 'duplicate', keys: [['Ctrl', 'D']], matches: control('d'), edits: true },
  { id: 'save', keys: [['Ctrl', 'S']], matches: control('s'), whileTyping: true, edits: true },
  { id: 'find', keys: [['Ctrl', 'F']], matches: control('f'), whileTyping: true },
  { id: 'nextResult', keys: [['N']], matches: plain('n', 'N') },
  { id: 'previousResult', keys: [['P']], matches: plain('p', 'P') },
  { id: 'comment', keys: [['M']], matches: plain('m', 'M') },
  { id: 'fit', keys: [['1']], matches: plain('1') },
  { id: 'actualSize', keys: [['0']], matches: plain('0') },
  { id: 'help', keys: [['?']], matches: plain('?') },
];

/** The shortcut a key press means at this place, if any. Nothing while a Vietnamese input method is composing. */
export function shortcutFor(
  event: KeyLike & { readonly isComposing: boolean; readonly keyCode?: number },
  place: { typing: boolean; untouched?: boolean; readOnly: boolean },
): ShortcutId | undefined {
  // 229: some browsers report the key that ends a composition after isComposing has become false.
  if (event.isComposing || event.keyCode === 229) return undefined;
  return shortcuts.find(
    (shortcut) =>
      shortcut.matches(event) &&
      (!place.typing ||
        shortcut.whileTyping === true ||
        (place.untouched === true && shortcut.whileUntouched === true)) &&
      (!place.readOnly || shortcut.edits !== true),
  )?.id;
}
