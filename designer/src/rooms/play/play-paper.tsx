import type { ProcedureDocument } from '@motcua/engine';
import { IconMaximize, IconZoomReset } from '@tabler/icons-react';
import { Panel, ReactFlowProvider } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { createDeriver, type Drawing } from '../../drawing/derive-elements.ts';
import { DrawingCanvas, type SelectChange } from '../../drawing/drawing-canvas.tsx';
import type { DesignerProblem, LivePosition } from '../../drawing/flow-elements.ts';
import { LimitBrackets } from '../../drawing/limit-brackets.tsx';
import { ShowOnOpen } from '../../drawing/show-on-open.tsx';
import { edgeKey } from '../../model/selection.ts';
import { useView } from '../../shell/use-view.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { CoverageMarks } from './coverage/coverage-marks.tsx';
import type { PlaceCoverage } from './coverage/item-place.ts';
import { Follow } from './follow.tsx';

/** A place somebody asked to see; asking again is another request. */
export interface Wanted {
  readonly key: string;
}

interface PlayPaperProps {
  readonly document: ProcedureDocument;
  readonly position: LivePosition | undefined;
  /** The innermost places at which the dossier stands. */
  readonly standing: readonly string[];
  /** Painted on the drawing where it is given. */
  readonly coverage: ReadonlyMap<string, PlaceCoverage> | undefined;
  readonly wanted: Wanted | null;
}

const nothing: readonly DesignerProblem[] = [];
const nobody: ReadonlySet<string> = new Set();

/** The drawing of what is tried out, to look at: where the tokens stand, or what the scenarios go through. */
export function PlayPaper({ document, position, standing, coverage, wanted }: PlayPaperProps) {
  const { names } = useDesigner();
  const language = useLanguage();
  const text = useText().play;
  const [selected, setSelected] = useState<ReadonlySet<string>>(nobody);
  const [derive] = useState(createDeriver);
  useEffect(() => {
    if (wanted !== null) setSelected(new Set([wanted.key]));
  }, [wanted]);
  const drawing = useMemo(
    () =>
      derive({
        document,
        language,
        names,
        problems: nothing,
        position,
        selected,
        path: nobody,
        editable: false,
      }),
    [derive, document, language, names, position, selected],
  );
  const painted = useMemo(() => (coverage ? paint(drawing, coverage) : drawing), [coverage, drawing]);
  const onSelectChanges = (changes: readonly SelectChange[]): void =>
    setSelected((now) => {
      const next = new Set(now);
      for (const { id, selected: isSelected } of changes) {
        if (isSelected) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  return (
    <section className={coverage ? 'mc-play-paper is-painted' : 'mc-play-paper'} aria-label={text.paper}>
      <ReactFlowProvider>
        <DrawingCanvas drawing={painted} onSelectChanges={onSelectChanges}>
          <LimitBrackets document={document} drawing={drawing} />
          <ShowOnOpen drawing={drawing} at={standing} limits={document.limits.length} />
          {coverage && <CoverageMarks drawing={drawing} places={coverage} />}
          <Follow drawing={drawing} standing={standing} wanted={wanted} />
          <Zoom drawing={drawing} />
        </DrawingCanvas>
      </ReactFlowProvider>
    </section>
  );
}

/** The drawing with what is gone through told from what is not. */
function paint(drawing: Drawing, coverage: ReadonlyMap<string, PlaceCoverage>): Drawing {
  const className = (key: string): { className?: string } => {
    const place = coverage.get(key);
    return place ? { className: place.isCovered ? 'is-covered' : 'is-uncovered' } : {};
  };
  return {
    ...drawing,
    nodes: drawing.nodes.map((node) => ({ ...node, ...className(node.id) })),
    edges: drawing.edges.map((edge) => ({ ...edge, ...className(edgeKey(edge.id)) })),
  };
}

/** How much of the paper is seen; the toolbar's own buttons belong to the room of the drawing. */
function Zoom({ drawing }: { drawing: Drawing }) {
  const text = useText().toolbar;
  const view = useView(drawing);
  return (
    <Panel position="top-right" className="mc-play-zoom">
      <button type="button" className="mc-tool" aria-label={text.fit} title={text.fit} onClick={view.fit}>
        <IconMaximize size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="mc-tool"
        aria-label={text.actualSize}
        title={text.actualSize}
        onClick={view.actualSize}
      >
        <IconZoomReset size={18} aria-hidden />
      </button>
    </Panel>
  );
}
