import { type CompositionEventHandler, useEffect, useRef, useState } from 'react';
import { useFieldVisits } from '../state/field-visits.ts';

/** What was typed is committed when the keys rest for so long, */
export const restAfter = 300;
/** and, where they never rest, this long after the first letter: with the autosave that is within two seconds. */
export const longestUntold = 500;

interface Typing {
  /** What the document holds, as the field shows it. */
  readonly value: string;
  /** `visit` is the same object as long as the stay lasts: what it did before is taken back before it does this. */
  readonly onCommit: (text: string, visit: FieldStay) => void;
  /** Whether the text may be committed as it stands; what may not when the field is left gives way to the old one. */
  readonly accepts?: ((text: string) => boolean) | undefined;
  /** The text as it is committed: composed, without blanks around it. */
  readonly tidy?: (typed: string) => string;
  /** The field was left: with what could not be committed, or with nothing of the kind. */
  readonly onLeft?: ((refused: string | undefined) => void) | undefined;
  /** For what is no document: an answer that is sent with the others. Nothing is committed before it is left. */
  readonly whenLeft?: boolean | undefined;
}

export interface Typed {
  /** What the person has typed since they came; null before they did. The field shows this and never what became of it. */
  readonly typed: string | null;
  readonly type: (text: string, isComposing: boolean) => void;
  readonly onCompositionEnd: CompositionEventHandler;
  /** What else the commit says has changed: it is made again at the next pause. */
  readonly touch: () => void;
  /** Commits what was typed and ends the visit. */
  readonly leave: () => void;
  /** Ends the visit with the text there was before it. */
  readonly forget: () => void;
}

/** One stay in a field. */
export interface FieldStay {
  /** What stood there when it began. */
  readonly before: string;
}

/** How far a stay has come: what is typed, what of it was committed, since when some of it was not. */
interface Now {
  readonly typed: string | null;
  readonly told: string | null;
  readonly untoldSince: number | null;
  readonly isTouched: boolean;
}

const nothingTyped: Now = { typed: null, told: null, untoldSince: null, isTouched: false };

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
  const now = useRef<Now>(nothingTyped);
  const visit = useRef<FieldStay | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const tell = (): void => {
    clearTimeout(timer.current);
    const { current } = latest;
    const text = textOf();
    now.current = { ...now.current, untoldSince: null };
    if (text === null || visit.current === null || current.accepts?.(text) === false) return;
    if (text === (now.current.told ?? current.value) && !now.current.isTouched) return;
    now.current = { ...now.current, told: text, isTouched: false };
    const { current: stay } = visit;
    current.visits.during(stay, () => current.onCommit(text, stay));
  };
  const textOf = (): string | null =>
    now.current.typed === null ? null : (latest.current.tidy ?? tidyText)(now.current.typed);

  const tellSoon = (): void => {
    clearTimeout(timer.current);
    if (latest.current.whenLeft === true) return;
    const since = now.current.untoldSince ?? Date.now();
    now.current = { ...now.current, untoldSince: since };
    const left = since + longestUntold - Date.now();
    timer.current = setTimeout(tell, Math.max(0, Math.min(restAfter, left)));
  };
  const end = (): void => {
    clearTimeout(timer.current);
    now.current = nothingTyped;
    visit.current = null;
    setTyped(null);
  };
  const takeBack = (): void => {
    const { told } = now.current;
    if (visit.current === null || told === null) return;
    const { current: stay } = visit;
    // Outside an editor, and after another's step, the old text is committed like any other.
    if (!latest.current.visits.withdraw(stay) && told !== stay.before)
      latest.current.onCommit(stay.before, stay);
  };

  return {
    typed,
    type: (text, isComposing) => {
      visit.current ??= { before: latest.current.value };
      now.current = { ...now.current, typed: text };
      setTyped(text);
      if (isComposing) clearTimeout(timer.current);
      else tellSoon();
    },
    onCompositionEnd: () => {
      if (now.current.typed !== null) tellSoon();
    },
    touch: () => {
      now.current = { ...now.current, isTouched: true };
      if (now.current.typed !== null) tellSoon();
    },
    leave: () => {
      const text = textOf();
      const refused = text !== null && latest.current.accepts?.(text) === false ? text : undefined;
      if (refused === undefined) tell();
      else takeBack();
      end();
      if (text !== null) latest.current.onLeft?.(refused);
    },
    forget: () => {
      takeBack();
      end();
    },
  };
}
