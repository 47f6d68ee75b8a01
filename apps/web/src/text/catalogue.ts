import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language, LocalText } from '../api/contract.ts';
import { en } from './en.ts';
import { currentLanguage, rememberLanguage } from './language.ts';
import { type Catalogue, vi } from './vi.ts';
import type { wholeVi } from './whole.ts';

type Whole = typeof wholeVi;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Whole };
  }
}

export const text = i18next.createInstance();

void text.use(initReactI18next).init({
  lng: currentLanguage(),
  fallbackLng: 'vi',
  resources: { vi: { translation: vi }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
document.documentElement.lang = currentLanguage();

/** Adds the texts of one section, which come along with the pages that say them: see `designing.ts`. */
export function addTexts<K extends Exclude<keyof Whole, keyof typeof vi>>(
  section: K,
  inVietnamese: Whole[K],
  inEnglish: Catalogue<Whole[K]>,
): void {
  text.addResourceBundle('vi', 'translation', { [section]: inVietnamese }, true);
  text.addResourceBundle('en', 'translation', { [section]: inEnglish }, true);
}

export function chooseLanguage(next: Language): void {
  rememberLanguage(next);
  void text.changeLanguage(next);
}

/** `t` for our own words, `local` for texts that come in both languages from a document. */
export function useText() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  const local = useCallback(
    (both: LocalText | null | undefined): string => (both ? both[language] || both.vi : ''),
    [language],
  );
  return { t, language, local };
}

export type Translate = ReturnType<typeof useText>['t'];
