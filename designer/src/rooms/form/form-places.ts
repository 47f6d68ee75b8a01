import { createContext, useContext } from 'react';

/** What is open in the room: a field or a page of the form, or a fact. */
export type Chosen =
  | { readonly side: 'form'; readonly field?: string; readonly page?: string }
  | { readonly side: 'facts'; readonly fact?: string };

const Places = createContext<((chosen: Chosen) => void) | undefined>(undefined);
export const FormPlaces = Places.Provider;

/** Opens something else in this room. */
export function useGoTo(): (chosen: Chosen) => void {
  const goTo = useContext(Places);
  if (goTo === undefined) throw new Error('This part of the form room stands outside it');
  return goTo;
}
