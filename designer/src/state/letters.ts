const storageKey = 'motcua.designer.letters';

/** Whether keys of a single letter do something; remembered in this browser (WCAG 2.1.4). */
export function lettersAreOff(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'off';
  } catch {
    return false;
  }
}

export function turnLetters(off: boolean): void {
  try {
    if (off) localStorage.setItem(storageKey, 'off');
    else localStorage.removeItem(storageKey);
  } catch {
    // Nothing can be remembered here; it holds as long as the page.
  }
}
