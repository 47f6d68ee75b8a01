import { createContext, useContext } from 'react';
import type { ProcedureEditor } from './procedure-editor.ts';

/** Where fields commit what is typed into them, pause by pause. */
export type FieldVisits = Pick<ProcedureEditor, 'during' | 'withdraw'>;

/** Outside an editor a field just tells what was typed. */
const noEditor: FieldVisits = { during: (_visit, act) => act(), withdraw: () => false };

const FieldVisitsContext = createContext<FieldVisits>(noEditor);
export const FieldVisitsProvider = FieldVisitsContext.Provider;
export const useFieldVisits = (): FieldVisits => useContext(FieldVisitsContext);
