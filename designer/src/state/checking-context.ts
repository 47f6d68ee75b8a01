import { createContext, useContext } from 'react';
import type { CheckingData } from '../model/checking-data.ts';

const CheckingContext = createContext<CheckingData>({});
export const CheckingProvider = CheckingContext.Provider;

/** What the application gave the designer to check and play drafts against; empty where it gave nothing. */
export const useCheckingData = (): CheckingData => useContext(CheckingContext);
