import type { ProcedureDocument } from '@motcua/engine';
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import { createDeriver, type Drawing } from '../drawing/derive-elements.ts';
import { DrawingCanvas, type SelectChange } from '../drawing/drawing-canvas.tsx';
import type { DesignerProblem, LivePosition } from '../drawing/flow-elements.ts';
import { LimitBrackets } from '../drawing/limit-brackets.tsx';
import { ShowOnOpen } from '../drawing/show-on-open.tsx';
import { namesOr } from '../drawing/words.ts';
import type { Language } from '../model/document-types.ts';
import { idOfKey } from '../model/selection.ts';
import { LanguageContext, textOf } from '../text/text.ts';

export interface ProcedureViewProps {
  readonly document: ProcedureDocument;
  /** Where a running dossier stands: open nodes, nodes it has left, edges it took. */
  readonly position?: LivePosition | undefined;
  readonly language: Language;
  readonly agencyName?: ((id: string) => string) | undefined;
  readonly roleTitle?: ((id: string) => string) | undefined;
  readonly relationTitle?: ((id: string) => string) | undefined;
  /** Told the id of the node or edge the reader picks, and `null` when nothing is picked any more. */
  readonly onSelect?: ((id: string | null) => void) | undefined;
}

const nothing: readonly DesignerProblem[] = [];
const nowhere: readonly string[] = [];
const nobody: ReadonlySet<string> = new Set();

/** The procedure to look at: the same drawing as in the designer, with the live position in it. */
export function ProcedureView(props: ProcedureViewProps) {
  const { document, position, language, agencyName, roleTitle, relationTitle, onSelect } = props;
  const [selected, setSelected] = useState<ReadonlySet<string>>(nobody);
  const [derive] = useState(createDeriver);
  const drawing: Drawing = useMemo(() => {
    const names = namesOr(textOf(language), {
      ...(agencyName && { agencyName }),
      ...(roleTitle && { roleTitle }),
      ...(relationTitle && { relationTitle }),
    });
    return derive({
      document,
      language,
      names,
      problems: nothing,
      position,
      selected,
      path: nobody,
      editable: false,
    });
  }, [derive, document, language, agencyName, roleTitle, relationTitle, position, selected]);

  const onSelectChanges = useCallback(
    (changes: SelectChange[]) => {
      const next = new Set(selected);
      for (const { id, selected: isSelected } of changes) {
        if (isSelected) next.add(id);
        else next.delete(id);
      }
      setSelected(next);
      const last = [...next].at(-1);
      onSelect?.(last === undefined ? null : idOfKey(last));
    },
    [onSelect, selected],
  );

  return (
    <LanguageContext value={language}>
      <ReactFlowProvider>
        <DrawingCanvas drawing={drawing} onSelectChanges={onSelectChanges}>
          <LimitBrackets document={document} drawing={drawing} />
          <ShowOnOpen drawing={drawing} at={position?.openNodes ?? nowhere} limits={document.limits.length} />
        </DrawingCanvas>
      </ReactFlowProvider>
    </LanguageContext>
  );
}
