import '@xyflow/react/dist/base.css';
import './drawing.css';
import '../nodes/nodes.css';
import '../nodes/lists.css';
import '../nodes/shapes.css';
import '../edges/edges.css';
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
import { type DragEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
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

/** Above this many nodes only what is on the screen is kept in the page. */
const manyNodes = 150;

/** The paper the procedure is drawn on: React Flow with our cards and lines, for reading and for editing. */
export function DrawingCanvas(props: DrawingCanvasProps) {
  const { drawing, onSelectChanges, edits, initialViewport, minimap = true, whole = false, children } = props;
  const text = useText();
  // While a card is being dragged React Flow's own positions are ahead of the document's; a new drawing ends that.
  const [shown, setShown] = useState({ drawing, nodes: drawing.nodes });
  if (shown.drawing !== drawing) setShown({ drawing, nodes: drawing.nodes });

  const onNodesChange = useCallback(
    (changes: NodeChange<Drawn>[]) => {
      const selects = changes.filter((change) => change.type === 'select');
      if (selects.length > 0) onSelectChanges(selects);
      const positions = changes.filter((change) => change.type === 'position');
      if (positions.length === 0) return;
      setShown((now) => ({ ...now, nodes: applyNodeChanges(positions, now.nodes) }));
      const rested = positions.filter(atRest);
      if (rested.length === 0) return;
      edits?.onMoved(rested.map(({ id, position }) => ({ id, position })));
      // What the document did not take over goes back to where it was.
      setShown({ drawing, nodes: drawing.nodes });
    },
    [drawing, edits, onSelectChanges],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<DrawnEdge | DrawnTie>[]) => {
      const selects = changes.filter((change) => change.type === 'select');
      if (selects.length > 0)
        onSelectChanges(selects.map(({ id, selected }) => ({ id: edgeKey(id), selected })));
    },
    [onSelectChanges],
  );
  const selectEdge = useCallback(
    (edgeId: string) =>
      onSelectChanges([
        ...drawing.nodes.filter((node) => node.selected === true).map(({ id }) => ({ id, selected: false })),
        ...drawing.edges
          .filter((edge) => edge.selected === true)
          .map(({ id }) => ({ id: edgeKey(id), selected: false })),
        { id: edgeKey(edgeId), selected: true },
      ]),
    [drawing, onSelectChanges],
  );
  // While a line is being drawn every card is, as a whole, a place to let go of it.
  const [connecting, setConnecting] = useState(false);
  const [hint, showHint] = useState<Hint>();
  const lines = useMemo(() => [...drawing.ties, ...drawing.edges], [drawing.edges, drawing.ties]);
  const aria = useMemo(() => flowAria(text, edits === undefined), [text, edits]);
  const isValidConnection = useCallback(
    (connection: Connection | DrawnEdge | DrawnTie) =>
      edits?.mayConnect(connection.source, connection.target) ?? false,
    [edits],
  );

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
          nodes={shown.nodes}
          edges={lines}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          {...(edits && {
            onNodeDrag: (_event: unknown, node: Drawn) =>
              showHint(edits.hintWhileDragging(node.id, node.position)),
            onNodeDragStop: () => showHint(undefined),
          })}
          onConnect={(connection) => edits?.onConnect(connection.source, connection.target)}
          onConnectStart={() => setConnecting(true)}
          onConnectEnd={() => setConnecting(false)}
          isValidConnection={isValidConnection}
          nodesDraggable={edits !== undefined}
          nodesConnectable={edits !== undefined}
          connectionRadius={70}
          deleteKeyCode={null}
          multiSelectionKeyCode={['Shift', 'Control', 'Meta']}
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
          {minimap && (
            <MiniMap
              pannable
              zoomable
              position="bottom-left"
              style={{ width: 150, height: 62 }}
              nodeClassName={(node) => `mc-mini mc-mini-${node.type ?? ''}`}
            />
          )}
          {drawing.lanes.length > 0 && <AgencyLanes lanes={drawing.lanes} />}
          {children}
          {hint !== undefined && <DropHint hint={hint} />}
        </ReactFlow>
      </div>
    </EdgeSelectionContext>
  );
}

function atRest(change: NodePositionChange): change is NodePositionChange & { position: Point } {
  return change.dragging !== true && change.position !== undefined;
}

function allowDrop(event: DragEvent): void {
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}
