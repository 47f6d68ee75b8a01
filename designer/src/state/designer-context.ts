import type { AskedAgency } from '../model/agencies-offered.ts';
import type { LimitVerdict, ProcedureDocument } from '@motcua/engine';
import { createContext, useContext } from 'react';
import type { Command } from '../commands/command.ts';
import type { Arrangement, Drawing } from '../drawing/derive-elements.ts';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import type { Names } from '../drawing/words.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import type { RoomId } from './room-id.ts';

export interface Named {
  readonly id: string;
  readonly title: string;
}

/** An agency, with the one it belongs to where the register says so. */
export interface NamedAgency extends Named, AskedAgency {
  readonly parent?: string | null | undefined;
}

/** What every part of the designer may ask and do. */
export interface Designer {
  readonly document: ProcedureDocument;
  readonly index: FlowIndex;
  readonly drawing: Drawing;
  readonly names: Names;
  readonly agencies: readonly NamedAgency[];
  readonly roles: readonly Named[];
  readonly relations: readonly Named[];
  readonly problems: readonly DesignerProblem[];
  readonly verdicts: readonly LimitVerdict[];
  /** Keys of what is selected: see `selection.ts`. */
  readonly selected: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly run: <P>(command: Command<P>, payload: P) => void;
  /** Goes to the drawing, selects and brings into view. */
  readonly show: (id: string) => void;
  readonly select: (ids: readonly string[]) => void;
  /** Opens the list of places to connect to; `null` when it is closed. */
  readonly connectingFrom: string | null;
  readonly startConnecting: (id: string) => void;
  readonly connectTo: (target: string) => void;
  readonly leave: () => void;
  /** How the drawing is looked at: as drawn, or by agency. */
  readonly arrangement: Arrangement;
  readonly arrangeBy: (arrangement: Arrangement) => void;
  readonly room: RoomId;
  readonly enter: (room: RoomId) => void;
}

const DesignerContext = createContext<Designer | undefined>(undefined);
export const DesignerProvider = DesignerContext.Provider;

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (designer === undefined) throw new Error('This part of the designer stands outside ProcedureDesigner');
  return designer;
}
