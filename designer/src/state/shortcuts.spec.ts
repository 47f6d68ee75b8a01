import { describe, expect, it } from '@jest/globals';
import { en } from '../text/en.ts';
import { vi } from '../text/vi.ts';
import { shortcutFor, shortcuts } from './shortcuts.ts';

const key = (
  name: string,
  more: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'isComposing', boolean>> = {},
) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});
const drawing = { typing: false, readOnly: false };

describe('shortcuts', () => {
  it.each([
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['s', { ctrlKey: true }, 'save'],
    ['f', { ctrlKey: true }, 'find'],
    ['Delete', {}, 'remove'],
    ['Escape', {}, 'leave'],
    ['?', { shiftKey: true }, 'help'],
    ['1', {}, 'fit'],
    ['0', {}, 'actualSize'],
    ['a', { ctrlKey: true }, 'selectAll'],
  ] as const)('%s with %j means %s', (name, more, id) => {
    expect(shortcutFor(key(name, more), drawing)).toBe(id);
  });

  it('are silent while Vietnamese is being composed', () => {
    expect(shortcutFor(key('1', { isComposing: true }), drawing)).toBeUndefined();
    expect(shortcutFor({ ...key('Delete'), keyCode: 229 }, drawing)).toBeUndefined();
  });

  it('leave letters and Delete to the field that is typed in, but save and leave', () => {
    const typing = { typing: true, readOnly: false };
    expect(shortcutFor(key('1'), typing)).toBeUndefined();
    expect(shortcutFor(key('Delete'), typing)).toBeUndefined();
    expect(shortcutFor(key('z', { ctrlKey: true }), typing)).toBeUndefined();
    expect(shortcutFor(key('s', { ctrlKey: true }), typing)).toBe('save');
    expect(shortcutFor(key('Escape'), typing)).toBe('leave');
  });

  it('undo the procedure from a field in which nothing was typed yet', () => {
    const untouched = { typing: true, untouched: true, readOnly: false };
    expect(shortcutFor(key('z', { ctrlKey: true }), untouched)).toBe('undo');
    expect(shortcutFor(key('Delete'), untouched)).toBeUndefined();
  });

  it('change nothing in a drawing that can only be read', () => {
    expect(shortcutFor(key('Delete'), { typing: false, readOnly: true })).toBeUndefined();
    expect(shortcutFor(key('f', { ctrlKey: true }), { typing: false, readOnly: true })).toBe('find');
  });

  it('that belong to the drawing mean nothing on another side of the procedure', () => {
    const elsewhere = { ...drawing, elsewhere: true };
    for (const name of ['Delete', 'c', '1']) expect(shortcutFor(key(name), elsewhere)).toBeUndefined();
    expect(shortcutFor(key('z', { ctrlKey: true }), elsewhere)).toBe('undo');
    expect(shortcutFor(key('k', { ctrlKey: true }), elsewhere)).toBe('commands');
  });

  it('of a single letter can be turned off, and no other is one (D5)', () => {
    const lettersOff = { ...drawing, lettersOff: true };
    for (const name of ['c', 'n', 'p', '1', '0', '+', '-', '?'])
      expect([shortcutFor(key(name), drawing), shortcutFor(key(name), lettersOff)]).toEqual([
        expect.any(String),
        undefined,
      ]);
    const bare = shortcuts.filter(({ keys }) => keys.some((one) => one.length === 1 && one[0]!.length === 1));
    const letters = bare.filter(({ id }) => id !== 'move').map(({ id }) => id);
    expect(shortcuts.filter(({ letter }) => letter).map(({ id }) => id)).toEqual(letters);
    expect(shortcutFor(key('Delete'), lettersOff)).toBe('remove');
  });

  it('are all named in both languages', () => {
    const ids = shortcuts.map((shortcut) => shortcut.id).toSorted();
    expect(ids).toEqual(Object.keys(vi.shortcuts.keys).toSorted());
    expect(ids).toEqual(Object.keys(en.shortcuts.keys).toSorted());
  });
});
