import type { Language } from '../api/contract.ts';

const storageKey = 'motcua.language';

/** The language this browser was last used in; Vietnamese when nobody chose. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

let language: Language = rememberedLanguage();

export const currentLanguage = (): Language => language;

export function rememberLanguage(next: Language): void {
  language = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // The choice then lasts as long as the tab.
  }
}
