import { createContext, useContext } from 'react';
import type { PlayData } from '../model/play-data.ts';

const CheckingContext = createContext<PlayData | undefined>(undefined);
export const CheckingProvider = CheckingContext.Provider;

/** What the application gave the designer to check and play drafts against; undefined where it gave nothing. */
export const useCheckingData = (): PlayData | undefined => useContext(CheckingContext);
