import { parseDefinition, type ProcedureDocument } from '@motcua/engine';
import { openStack, perform, redo, undo } from '../history/command-stack.ts';
import { indexOf } from '../model/flow-index.ts';
import { pasteTable } from '../rooms/table/paste-act.ts';
import { readTable } from '../rooms/table/read-table.ts';
import type { Designer } from '../state/designer-context.ts';
import { registerNames } from './definitions.mjs';

/** A sheet as a new procedure begins: the reception and its two ends. */
export function emptySheet(): ProcedureDocument {
  const parsed = parseDefinition({
    format: 1,
    head: {
      id: 'thu',
      title: { vi: 'Thử', en: 'Try' },
      field: { vi: 'Đất đai', en: 'Land' },
      nationalCode: null,
      level: 'province',
      competentAgency: { is: 'receiving' },
    },
    flow: {
      nodes: [
        { kind: 'start', id: 'nop', title: { vi: 'Nộp', en: 'Submit' } },
        {
          kind: 'step',
          id: 'tiep_nhan',
          title: { vi: 'Tiếp nhận', en: 'Receive' },
          performer: { role: 'receptionClerk', agency: { is: 'receiving' } },
          status: 1,
        },
        { kind: 'end', id: 'xong', title: { vi: 'Xong', en: 'Done' }, outcome: 'granted', status: 10 },
      ],
      edges: [
        { id: 'nop_vao', from: 'nop', to: 'tiep_nhan' },
        {
          id: 'nhan',
          from: 'tiep_nhan',
          to: 'xong',
          label: { vi: 'Tiếp nhận', en: 'Accept' },
          marks: ['accepted'],
        },
      ],
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

/** Pastes a table into a sheet as the room does; answers the procedure, the report, and what undo and redo give. */
export function pasteInto(
  sheet: ProcedureDocument,
  table: { readonly html: string; readonly plain: string },
) {
  let stack = openStack(sheet);
  const designer = {
    document: sheet,
    index: indexOf(sheet),
    ...registerNames,
    run: (command, payload) => {
      stack = perform(stack, command, payload);
    },
  } as Pick<Designer, 'document' | 'index' | 'roles' | 'agencies' | 'relations' | 'run'> as Designer;
  const { report } = pasteTable(designer, readTable(table));
  const undone = undo(stack);
  return { document: stack.document, report, undone: undone.document, redone: redo(undone).document };
}
