import type { LocalText } from '@motcua/engine';
import { createContext, useContext } from 'react';
import type { Language } from '../model/document-types.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type Text = typeof vi;

const catalogues: Record<Language, Text> = { vi, en };

export const textOf = (language: Language): Text => catalogues[language];

/** What something new is called until its author says otherwise: a text of the document, which has both languages. */
export const inBoth = (words: (text: Text) => string): LocalText => ({ vi: words(vi), en: words(en) });

/** The language of everything below: components ask for words with `useText`. */
export const LanguageContext = createContext<Language>('vi');
export const useLanguage = (): Language => useContext(LanguageContext);
export const useText = (): Text => textOf(useLanguage());
