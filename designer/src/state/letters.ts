import { useMemo, useState } from 'react';

/** The switch of the keys of a single letter. */
export interface LetterKeys {
  readonly off: boolean;
  readonly turn: (off: boolean) => void;
}

const storageKey = 'motcua.designer.letters';

/** Whether keys of a single letter do something; remembered in this browser (WCAG 2.1.4). */
function lettersAreOff(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'off';
  } catch {
    return false;
  }
}

function turnLetters(off: boolean): void {
  try {
    if (off) localStorage.setItem(storageKey, 'off');
    else localStorage.removeItem(storageKey);
  } catch {
    // Nothing can be remembered here; it holds as long as the page.
  }
}

/** The application's switch, or else one of our own. */
export function useLetterKeys(given: LetterKeys | undefined): LetterKeys {
  const [off, setOff] = useState(lettersAreOff);
  return useMemo(
    () =>
      given ?? {
        off,
        turn: (next: boolean) => {
          turnLetters(next);
          setOff(next);
        },
      },
    [given, off],
  );
}
