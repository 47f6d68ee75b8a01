import { useSyncExternalStore } from 'react';
import type { Contrast, Scheme } from './tokens.ts';

export type SchemeChoice = Scheme | 'system';

export interface Appearance {
  scheme: SchemeChoice;
  contrast: Contrast;
}

const storageKey = 'motcua.appearance';
const darkQuery = '(prefers-color-scheme: dark)';

function stored(): Appearance {
  const contrast: Contrast = window.matchMedia('(prefers-contrast: more)').matches ? 'high' : 'normal';
  try {
    const saved = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Appearance>;
    return {
      scheme: saved.scheme === 'light' || saved.scheme === 'dark' ? saved.scheme : 'system',
      contrast: saved.contrast === 'high' || saved.contrast === 'normal' ? saved.contrast : contrast,
    };
  } catch {
    return { scheme: 'system', contrast };
  }
}

let current: Appearance | undefined;
const listeners = new Set<() => void>();
const read = (): Appearance => (current ??= stored());

/** Changes light, dark or contrast for this browser, and remembers it here. It says nothing about the person. */
export function chooseAppearance(change: Partial<Appearance>): void {
  current = { ...read(), ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing (private window, policy) still shows the choice until the tab is closed.
  }
  listeners.forEach((tell) => tell());
}

function subscribe(tell: () => void): () => void {
  const system = window.matchMedia(darkQuery);
  listeners.add(tell);
  system.addEventListener('change', tell);
  return () => {
    listeners.delete(tell);
    system.removeEventListener('change', tell);
  };
}

export function useAppearance(): Appearance & { shown: Scheme } {
  const appearance = useSyncExternalStore(subscribe, read);
  const dark = useSyncExternalStore(subscribe, () => window.matchMedia(darkQuery).matches);
  const shown: Scheme = appearance.scheme === 'system' ? (dark ? 'dark' : 'light') : appearance.scheme;
  return { ...appearance, shown };
}
