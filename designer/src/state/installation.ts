import type { LocalText, ProcedureDocument } from '@motcua/engine';
import { createContext, useContext } from 'react';

/** A procedure that a linked dossier can be of. */
export interface KnownProcedure {
  /** Its id, and its case where it has several. */
  readonly code: string;
  readonly title: LocalText;
}

/** A working calendar, and the agencies that keep it. */
export interface KnownCalendar {
  readonly title: LocalText;
  readonly agencies: readonly string[];
}

/** What the place where the designer runs can say of other procedures and of its calendars, if it can. */
export interface Installation {
  readonly procedures: readonly KnownProcedure[];
  readonly calendars: readonly KnownCalendar[];
  /** The document of another procedure: what a linked dossier asks for and knows. */
  readonly documentOf?: ((code: string) => Promise<ProcedureDocument | undefined>) | undefined;
}

export const InstallationContext = createContext<Installation>({ procedures: [], calendars: [] });
export const useInstallation = (): Installation => useContext(InstallationContext);
