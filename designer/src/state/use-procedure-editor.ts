import type { ProcedureDocument } from '@motcua/engine';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { CommandStack } from '../history/command-stack.ts';
import { createEditor, type ProcedureEditor } from './procedure-editor.ts';

/** One editor for the life of the component; it follows `value` and always calls the latest `onChange`. */
export function useProcedureEditor(
  value: ProcedureDocument,
  onChange: (next: ProcedureDocument) => void,
): { editor: ProcedureEditor; stack: CommandStack } {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  const [editor] = useState(() => createEditor(value, (next) => latest.current(next)));
  useEffect(() => editor.adopt(value), [editor, value]);
  const stack = useSyncExternalStore(editor.subscribe, editor.state);
  return { editor, stack };
}
