import '@xyflow/react/dist/base.css';
import './drawing.css';
import '../nodes/nodes.css';
import '../nodes/lists.css';
import '../nodes/shapes.css';
import '../nodes/law.css';
import '../edges/edges.css';
import './forced.css';
import {
  applyNodeChanges,
  Background,
  BackgroundVariant,
  type Connection,
  type EdgeChange,
  MiniMap,
  type NodeChange,
  type NodePositionChange,
  ReactFlow,
  type Viewport,
} from '@xyflow/react';
import { type DragEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { ArrowHeads } from '../edges/arrow-heads.tsx';
import { EdgeSelectionContext } from '../edges/edge-selection.ts';
import { edgeTypes } from '../edges/edge-types.ts';
import { nodeTypes } from '../nodes/node-types.ts';
import type { Point } from '../model/node-size.ts';
import { edgeKey } from '../model/selection.ts';
import { flowAria } from '../text/flow-aria.ts';
import { useText } from '../text/text.ts';
import { AgencyLanes } from './agency-lanes.tsx';
import type { Drawing } from './derive-elements.ts';
import { DropHint, type Hint } from './drop-hint.tsx';
import type { Drawn, DrawnEdge, DrawnTie } from './flow-elements.ts';

/** Free to hide by its licence and its makers' word; the README thanks them instead, where it is read. */
const proOptions = { hideAttribution: true };

/** `id` is the key in a selection: see `selection.ts`. */
export interface SelectChange {
  readonly id: string;
  readonly selected: boolean;
}

export interface DrawingEdits {
  /** Nodes that came to rest at a new place, relative to what holds them. */
  readonly onMoved: (moves: { id: string; position: Point }[]) => void;
  readonly onConnect: (from: string, to: string) => void;
  readonly mayConnect: (from: string, to: string) => boolean;
  /** What letting go of a card here would do, besides moving it. */
  readonly hintWhileDragging: (id: string, position: Point) => Hint | undefined;
  /** The same for something from the palette. */
  readonly hintWhileOver: (event: DragEvent) => Hint | undefined;
  readonly onDrop: (event: DragEvent) => void;
}

interface DrawingCanvasProps {
  readonly drawing: Drawing;
  readonly onSelectChanges: (changes: SelectChange[]) => void;
  readonly edits?: DrawingEdits;
  readonly initialViewport?: Viewport;
  readonly minimap?: boolean;
  /** Keeps everything in the page, seen or not. */
  readonly whole?: boolean;
  readonly children?: ReactNode;
}

const miniSize = { width: 150, height: 62 };

/** Held down, they add to what is selected. */
const severalKeys = ['Shift', 'Control', 'Meta'];

/** Above this many nodes only what is on the screen is kept in the page. */
const manyNodes = 150;

/** The paper the procedure is drawn on: React Flow with our cards and lines, for reading and for editing. */
export function DrawingCanvas(props: DrawingCanvasProps) {
  const { drawing, onSelectChanges, edits, initialViewport, minimap = true, whole = false, children } = props;
  const text = useText();
  // While a card is being dragged React Flow's own positions are ahead of the document's; a new drawing ends that.
  const [shown, setShown] = useState({ drawing, nodes: drawing.nodes });
  if (shown.drawing !== drawing) setShown({ drawing, nodes: drawing.nodes });

  // React Flow takes over each property that changed by itself, and looks at all nodes and edges every time: so what it
  // is given stays the same, and asks for what is meant now only when it is called.
  const latest = useRef({ drawing, edits, onSelectChanges });
  latest.current = { drawing, edits, onSelectChanges };
  const [connecting, setConnecting] = useState(false);
  const [hint, showHint] = useState<Hint>();
  const handlers = useMemo(
    () => ({
      onNodesChange: (changes: NodeChange<Drawn>[]) => {
        const selects = changes.filter((change) => change.type === 'select');
        if (selects.length > 0) latest.current.onSelectChanges(selects);
        const positions = changes.filter((change) => change.type === 'position');
        if (positions.length === 0) return;
        setShown((now) => ({ ...now, nodes: applyNodeChanges(positions, now.nodes) }));
        const rested = positions.filter(atRest);
        if (rested.length === 0) return;
        latest.current.edits?.onMoved(rested.map(({ id, position }) => ({ id, position })));
        // What the document did not take over goes back to where it was.
        setShown({ drawing: latest.current.drawing, nodes: latest.current.drawing.nodes });
      },
      onEdgesChange: (changes: EdgeChange<DrawnEdge | DrawnTie>[]) => {
        const selects = changes.filter((change) => change.type === 'select');
        if (selects.length > 0)
          latest.current.onSelectChanges(selects.map(({ id, selected }) => ({ id: edgeKey(id), selected })));
      },
      onNodeDrag: (_event: unknown, node: Drawn) =>
        showHint(latest.current.edits?.hintWhileDragging(node.id, node.position)),
      onNodeDragStop: () => showHint(undefined),
      onConnect: ({ source, target }: Connection) => latest.current.edits?.onConnect(source, target),
      // While a line is being drawn every card is, as a whole, a place to let go of it.
      onConnectStart: () => setConnecting(true),
      onConnectEnd: () => setConnecting(false),
      isValidConnection: ({ source, target }: Connection | DrawnEdge | DrawnTie) =>
        latest.current.edits?.mayConnect(source, target) ?? false,
    }),
    [],
  );
  const selectEdge = useCallback((edgeId: string) => {
    const { nodes, edges } = latest.current.drawing;
    latest.current.onSelectChanges([
      ...nodes.filter((node) => node.selected === true).map(({ id }) => ({ id, selected: false })),
      ...edges
        .filter((edge) => edge.selected === true)
        .map(({ id }) => ({ id: edgeKey(id), selected: false })),
      { id: edgeKey(edgeId), selected: true },
    ]);
  }, []);
  const lines = useMemo(() => [...drawing.ties, ...drawing.edges], [drawing.edges, drawing.ties]);
  const aria = useMemo(() => flowAria(text, edits === undefined), [text, edits]);
  return (
    <EdgeSelectionContext value={selectEdge}>
      <div
        className={[
          'mc-drawing',
          connecting ? 'is-connecting' : '',
          drawing.lanes.length > 0 ? 'is-by-agency' : '',
        ].join(' ')}
        {...(edits && {
          onDragOver: (event: DragEvent) => {
            allowDrop(event);
            showHint(edits.hintWhileOver(event));
          },
          onDragLeave: () => showHint(undefined),
          onDrop: (event: DragEvent) => {
            showHint(undefined);
            edits.onDrop(event);
          },
        })}
      >
        <ArrowHeads />
        <ReactFlow
          proOptions={proOptions}
          nodes={shown.nodes}
          edges={lines}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          {...handlers}
          nodesDraggable={edits !== undefined}
          nodesConnectable={edits !== undefined}
          connectionRadius={70}
          deleteKeyCode={null}
          multiSelectionKeyCode={severalKeys}
          selectNodesOnDrag={false}
          elevateNodesOnSelect={false}
          elevateEdgesOnSelect={false}
          zoomOnDoubleClick={false}
          minZoom={0.08}
          maxZoom={2}
          onlyRenderVisibleElements={!whole && drawing.nodes.length > manyNodes}
          ariaLabelConfig={aria}
          aria-label={text.canvas.label}
          {...(initialViewport === undefined ? {} : { defaultViewport: initialViewport })}
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={1} />
          {minimap && shown.nodes.length > 0 && (
            <MiniMap pannable zoomable position="bottom-left" style={miniSize} nodeClassName={miniClass} />
          )}
          {drawing.lanes.length > 0 && <AgencyLanes lanes={drawing.lanes} />}
          {children}
          {hint !== undefined && <DropHint hint={hint} />}
        </ReactFlow>
      </div>
    </EdgeSelectionContext>
  );
}

/** In the overview a place has the hue of its agency, as in the drawing. */
function miniClass({ type, data }: Drawn): string {
  const hue = 'hue' in data && typeof data.hue === 'number' ? ` mc-mini-hue-${data.hue}` : '';
  return `mc-mini mc-mini-${type}${hue}`;
}

function atRest(change: NodePositionChange): change is NodePositionChange & { position: Point } {
  return change.dragging !== true && change.position !== undefined;
}

function allowDrop(event: DragEvent): void {
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}
