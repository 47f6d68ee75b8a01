import { type RefObject, useEffect, useRef } from 'react';
import { type ShortcutId, type ShortcutPlace, shortcutFor } from '../state/shortcuts.ts';

export type ShortcutActs = Partial<Record<ShortcutId, (event: KeyboardEvent) => boolean | void>>;

/**
 * Listens for the designer's shortcuts while the focus is in it, or nowhere. An act that answers `false` did nothing,
 * and the key keeps its ordinary meaning.
 */
export function useShortcuts(
  root: RefObject<HTMLElement | null>,
  acts: ShortcutActs,
  here: Omit<ShortcutPlace, 'typing' | 'untouched'>,
): void {
  const latest = useRef({ acts, here });
  useEffect(() => {
    latest.current = { acts, here };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (!isInOrAround(root.current, target) || event.defaultPrevented) return;
      const place = {
        typing: isTyping(target),
        untouched: target?.hasAttribute('data-typing') === false,
        ...latest.current.here,
      };
      const id = shortcutFor(event, place);
      const act = id === undefined ? undefined : latest.current.acts[id];
      if (act !== undefined && act(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root]);
}

/**
 * Whether a key or a clipboard event is the designer's: the focus is in it, or nowhere in particular, which is on the page
 * or on whatever frames the designer.
 */
export function isInOrAround(root: HTMLElement | null, target: HTMLElement | null): boolean {
  return root !== null && (target === null || root.contains(target) || target.contains(root));
}

export function isTyping(target: HTMLElement | null): boolean {
  if (target === null) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target.matches('textarea, select, [contenteditable="true"]');
}
