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
  /** Works on every side of the procedure; the others need the drawing before them. */
  readonly everywhere?: boolean;
  /** A bare letter, digit or sign: these can be turned off (WCAG 2.1.4). */
  readonly letter?: boolean;
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
  { id: 'connect', letter: true, keys: [['C']], matches: plain('c', 'C'), edits: true },
  { id: 'remove', keys: [['Delete'], ['Backspace']], matches: plain('Delete', 'Backspace'), edits: true },
  { id: 'leave', everywhere: true, keys: [['Esc']], matches: plain('Escape'), whileTyping: true },
  {
    id: 'undo',
    everywhere: true,
    keys: [['Ctrl', 'Z']],
    matches: control('z'),
    edits: true,
    whileUntouched: true,
  },
  {
    id: 'redo',
    everywhere: true,
    keys: [
      ['Ctrl', 'Shift', 'Z'],
      ['Ctrl', 'Y'],
    ],
    matches: (event) => control('z', true)(event) || control('y')(event),
    edits: true,
    whileUntouched: true,
  },
  { id: 'selectAll', keys: [['Ctrl', 'A']], matches: control('a') },
  { id: 'copy', keys: [['Ctrl', 'C']], matches: control('c') },
  { id: 'cut', keys: [['Ctrl', 'X']], matches: control('x'), edits: true },
  { id: 'paste', keys: [['Ctrl', 'V']], matches: control('v'), edits: true },
  { id: 'duplicate', keys: [['Ctrl', 'D']], matches: control('d'), edits: true },
  {
    id: 'save',
    everywhere: true,
    keys: [['Ctrl', 'S']],
    matches: control('s'),
    whileTyping: true,
    edits: true,
  },
  { id: 'find', everywhere: true, keys: [['Ctrl', 'F']], matches: control('f'), whileTyping: true },
  { id: 'nextResult', letter: true, keys: [['N']], matches: plain('n', 'N') },
  { id: 'previousResult', letter: true, keys: [['P']], matches: plain('p', 'P') },
  { id: 'comment', letter: true, keys: [['M']], matches: plain('m', 'M') },
  { id: 'fit', letter: true, keys: [['1']], matches: plain('1') },
  { id: 'actualSize', letter: true, keys: [['0']], matches: plain('0') },
  {
    id: 'zoomIn',
    letter: true,
    keys: [['+']],
    matches: (event) => bare(event) && (event.key === '+' || event.key === '='),
  },
  { id: 'zoomOut', letter: true, keys: [['-']], matches: plain('-') },
  {
    id: 'commands',
    everywhere: true,
    keys: [['Ctrl', 'K']],
    matches: control('k'),
    whileTyping: true,
  },
  { id: 'help', letter: true, everywhere: true, keys: [['?']], matches: plain('?') },
];

/** Where the person is when a key is pressed. */
export interface ShortcutPlace {
  readonly typing: boolean;
  readonly untouched?: boolean;
  readonly readOnly: boolean;
  /** Another side of the procedure than its drawing is on the table. */
  readonly elsewhere?: boolean;
  /** Single-letter keys are turned off. */
  readonly lettersOff?: boolean;
}

/** Whether a shortcut means anything at this place, whatever is being typed. */
export function isOffered(shortcut: Shortcut, place: ShortcutPlace): boolean {
  return (
    (!place.readOnly || shortcut.edits !== true) &&
    (place.elsewhere !== true || shortcut.everywhere === true) &&
    (place.lettersOff !== true || shortcut.letter !== true)
  );
}

/** The shortcut a key press means at this place, if any. Nothing while a Vietnamese input method is composing. */
export function shortcutFor(
  event: KeyLike & { readonly isComposing: boolean; readonly keyCode?: number },
  place: ShortcutPlace,
): ShortcutId | undefined {
  // 229: some browsers report the key that ends a composition after isComposing has become false.
  if (event.isComposing || event.keyCode === 229) return undefined;
  return shortcuts.find(
    (shortcut) =>
      shortcut.matches(event) &&
      (!place.typing ||
        shortcut.whileTyping === true ||
        (place.untouched === true && shortcut.whileUntouched === true)) &&
      isOffered(shortcut, place),
  )?.id;
}
