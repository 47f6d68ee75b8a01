import { createContext, useContext } from 'react';

/** Pills lie outside React Flow's own edge elements; a click on one selects its edge through this. */
export const EdgeSelectionContext = createContext<(edgeId: string) => void>(() => undefined);
export const useEdgeSelection = (): ((edgeId: string) => void) => useContext(EdgeSelectionContext);
