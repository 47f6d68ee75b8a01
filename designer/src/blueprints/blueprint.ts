import type { LocalText, PauseRule } from '@motcua/engine';
import { createContext, useContext } from 'react';
import type { Fragment } from '../commands/paste.ts';

/** A piece of a drawing that brings the pause rules with it that its steps name. */
export interface Piece extends Fragment {
  readonly pauseRules: readonly PauseRule[];
}

/** A piece that is kept under a name, to be inserted into any procedure. */
export interface Blueprint {
  readonly id: string;
  readonly title: LocalText;
  /** What it is for. */
  readonly about?: LocalText | undefined;
  readonly piece: Piece;
  /** Who keeps it; absent: it comes with the application and stays. */
  readonly keptBy?: string | undefined;
}

/** Where blueprints come from and go to. The designer knows no store: the application answers. */
export interface BlueprintLibrary {
  readonly items: readonly Blueprint[];
  /** Absent: nothing can be kept. Rejects with an error whose message says why not. */
  readonly onKeep?: ((title: LocalText, piece: Piece) => Promise<void>) | undefined;
  readonly onRemove?: ((id: string) => Promise<void>) | undefined;
}

const Blueprints = createContext<BlueprintLibrary | undefined>(undefined);
export const BlueprintsProvider = Blueprints.Provider;

/** The library; undefined where the application has none. */
export const useBlueprints = (): BlueprintLibrary | undefined => useContext(Blueprints);
