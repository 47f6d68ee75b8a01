import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

export interface Shortcut {
  /** As `KeyboardEvent.key`: `j`, `Enter`, `ArrowDown`, `?`. Several keys do the same. */
  keys: string[];
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Left to the browser when this says no, as arrows are inside something that scrolls. */
  when?: (event: KeyboardEvent) => boolean;
  /** Answers again and again while the key is held. What acts on a dossier never does. */
  repeats?: boolean;
}

interface Registry {
  add: (group: symbol, shortcuts: Shortcut[]) => void;
  remove: (group: symbol) => void;
  all: () => Shortcut[];
  letters: boolean;
  setLetters: (on: boolean) => void;
}

const Shortcuts = createContext<Registry | null>(null);

const writing = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"]';
const owned = '[role="dialog"], [role="menu"], [role="listbox"]';

/** A part of the page with shortcuts of its own, as the designer has: it is asked first, also when nothing has the focus. */
const ownKeys = '[data-owns-keys]';

/** Single characters stop working where someone writes, while a Vietnamese syllable is composed, and in dialogs. */
function meantFor(event: KeyboardEvent, letters: boolean): boolean {
  if (event.defaultPrevented || event.isComposing || event.key === 'Process') return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(owned)) return false;
  if (target?.closest(writing)) return false;
  if (target?.closest(ownKeys)) return false;
  // Nothing in particular has the focus: the page itself, or the frame around the part.
  if (target?.querySelector(ownKeys)) return false;
  // Enter and the space bar belong to the button or link that has the focus.
  if (event.key === 'Enter' && target?.closest('button, a, summary')) return false;
  return letters || event.key.length > 1;
}

const storageKey = 'motcua.letters';

/** Whether single characters do something, as this browser remembers it (WCAG 2.1.4). */
function lettersAreOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function rememberLetters(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Nothing can be remembered here; it holds as long as the page.
  }
}

/** Holds the shortcuts of the page being looked at; the help dialog lists exactly these. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const groups = useRef(new Map<symbol, Shortcut[]>());
  const [letters, setLetters] = useState(lettersAreOn);

  const registry = useMemo<Registry>(
    () => ({
      add: (group, shortcuts) => void groups.current.set(group, shortcuts),
      remove: (group) => void groups.current.delete(group),
      all: () => [...groups.current.values()].flat(),
      letters,
      setLetters: (on) => {
        rememberLetters(on);
        setLetters(on);
      },
    }),
    [letters],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!meantFor(event, letters)) return;
      // The page that opened last answers first, so a panel's keys win over the list's.
      const found = registry
        .all()
        .reverse()
        .find((shortcut) => shortcut.keys.includes(event.key) && (shortcut.when?.(event) ?? true));
      if (!found) return;
      event.preventDefault();
      if (event.repeat && !found.repeats) return;
      found.run(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [registry, letters]);

  return <Shortcuts.Provider value={registry}>{children}</Shortcuts.Provider>;
}

export function useShortcutRegistry(): Registry {
  const registry = useContext(Shortcuts);
  if (!registry) throw new Error('Shortcuts are used outside ShortcutsProvider');
  return registry;
}

/** Offers these shortcuts while the calling component is on the screen. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const { add, remove } = useShortcutRegistry();
  const [group] = useState(() => Symbol('shortcuts'));
  useEffect(() => add(group, shortcuts));
  useEffect(() => () => remove(group), [group, remove]);
}
