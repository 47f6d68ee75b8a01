import type { CheckingData, DocumentCheck } from '@motcua/engine';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../model/document-types.ts';
import { openCheckLine } from './check-line.ts';
import type { ProcedureEditor } from '../state/procedure-editor.ts';
import type { CheckLine } from './messages.ts';

/**
 * What the checker says of the document on the screen. Until it first answers: undefined. After an edit the last answer
 * stays until the next; an answer about a document that has been edited since is dropped.
 */
export function useLiveCheck(
  editor: ProcedureEditor,
  data: CheckingData | undefined,
  language: Language,
): DocumentCheck | undefined {
  const [answer, setAnswer] = useState<DocumentCheck>();
  const line = useRef<CheckLine>(undefined);
  const asked = useRef(0);
  const isOn = data !== undefined;

  useEffect(() => {
    if (!isOn) return undefined;
    const opened = openCheckLine(({ number, ...found }) => {
      if (number === asked.current) setAnswer(found);
    });
    line.current = opened;
    return () => {
      line.current = undefined;
      opened.close();
    };
  }, [isOn]);
  useEffect(() => {
    if (data !== undefined) line.current?.ask({ kind: 'data', data });
  }, [data]);
  useEffect(() => {
    const ask = (): void => {
      asked.current += 1;
      const { document } = editor.state();
      line.current?.ask({ kind: 'check', number: asked.current, document, language });
    };
    ask();
    // The editor tells at once: the checker is at work while the edit is still being drawn.
    return editor.subscribe(ask);
  }, [data, editor, language]);

  return answer;
}
