import { type CompositionEventHandler, useEffect, useRef, useState } from 'react';
import { useFieldVisits } from '../state/field-visits.ts';

/** What was typed is committed when the keys rest for so long, */
export const restAfter = 300;
/** and, where they never rest, this long after the first letter: with the autosave that is within two seconds. */
export const longestUntold = 500;

interface Typing {
  /** What the document holds, as the field shows it. */
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** Whether the text may be committed as it stands; what may not when the field is left gives way to the old one. */
  readonly accepts?: ((text: string) => boolean) | undefined;
  /** The text as it is committed: composed, without blanks around it. */
  readonly tidy?: (typed: string) => string;
  /** For a field whose every commit is a thing of its own (one that adds to a list): nothing is committed before. */
  readonly whenLeft?: boolean | undefined;
}

export interface Typed {
  /** What the person has typed since they came; null before they did. The field shows this and never what became of it. */
  readonly typed: string | null;
  readonly type: (text: string, isComposing: boolean) => void;
  readonly onCompositionEnd: CompositionEventHandler;
  /** Commits what was typed and ends the visit. */
  readonly leave: () => void;
  /** Ends the visit with the text there was before it. */
  readonly forget: () => void;
}

interface Visit {
  readonly token: object;
  readonly before: string;
}

/** NFC, whatever the keyboard sent. */
export const tidyText = (typed: string): string => typed.normalize('NFC').trim();

/**
 * A visit to a text field: committed at each pause of the typing, never amid a syllable that is still being composed
 * (Telex, VNI), as one step of the history. While it lasts the field shows what was typed, so nothing jumps under the
 * cursor.
 */
export function useTyped(typing: Typing): Typed {
  const visits = useFieldVisits();
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ ...typing, visits });
  useEffect(() => {
    latest.current = { ...typing, visits };
  });
  const now = useRef<{ typed: string | null; told: string | null; untoldSince: number | null }>({
    typed: null,
    told: null,
    untoldSince: null,
  });
  const visit = useRef<Visit | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const tell = (): void => {
    clearTimeout(timer.current);
    const { current } = latest;
    const text = textOf();
    now.current.untoldSince = null;
    if (text === null || visit.current === null || current.accepts?.(text) === false) return;
    if (text === (now.current.told ?? current.value)) return;
    now.current.told = text;
    current.visits.during(visit.current.token, () => current.onCommit(text));
  };
  const textOf = (): string | null =>
    now.current.typed === null ? null : (latest.current.tidy ?? tidyText)(now.current.typed);

  const tellSoon = (): void => {
    clearTimeout(timer.current);
    if (latest.current.whenLeft === true) return;
    now.current.untoldSince ??= Date.now();
    const left = now.current.untoldSince + longestUntold - Date.now();
    timer.current = setTimeout(tell, Math.max(0, Math.min(restAfter, left)));
  };
  const end = (): void => {
    clearTimeout(timer.current);
    now.current = { typed: null, told: null, untoldSince: null };
    visit.current = null;
    setTyped(null);
  };
  const takeBack = (): void => {
    const { told } = now.current;
    if (visit.current === null || told === null) return;
    const { token, before } = visit.current;
    // Outside an editor, and after another's step, the old text is committed like any other.
    if (!latest.current.visits.withdraw(token) && told !== before) latest.current.onCommit(before);
  };

  return {
    typed,
    type: (text, isComposing) => {
      visit.current ??= { token: {}, before: latest.current.value };
      now.current.typed = text;
      setTyped(text);
      if (isComposing) clearTimeout(timer.current);
      else tellSoon();
    },
    onCompositionEnd: () => {
      if (now.current.typed !== null) tellSoon();
    },
    leave: () => {
      const text = textOf();
      if (text !== null && latest.current.accepts?.(text) === false) takeBack();
      else tell();
      end();
    },
    forget: () => {
      takeBack();
      end();
    },
  };
}
