import type { ProcedureDocument } from '@motcua/engine';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { MergeAgain } from '../commands/command.ts';
import type { CommandStack } from '../history/command-stack.ts';
import { createEditor, type ProcedureEditor } from './procedure-editor.ts';

/** A document merged of what is drawn here and what somebody else saved, and how another one of here is merged with it. */
export interface MergedDocument {
  readonly document: ProcedureDocument;
  readonly again: MergeAgain;
}

/** One editor for the life of the component; it follows `value` and always calls the latest `onChange`. */
export function useProcedureEditor(
  value: ProcedureDocument,
  onChange: (next: ProcedureDocument) => void,
  merged?: MergedDocument | undefined,
): { editor: ProcedureEditor; stack: CommandStack } {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  const [editor] = useState(() => createEditor(value, (next) => latest.current(next)));
  const again = merged?.document === value ? merged.again : undefined;
  useEffect(() => editor.adopt(value, again), [again, editor, value]);
  const stack = useSyncExternalStore(editor.subscribe, editor.state);
  return { editor, stack };
}
