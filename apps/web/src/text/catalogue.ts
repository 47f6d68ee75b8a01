import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language, LocalText } from '../api/contract.ts';
import { en } from './en.ts';
import { currentLanguage, rememberLanguage } from './language.ts';
import { vi } from './vi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi };
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
