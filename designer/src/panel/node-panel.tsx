import type { FlowNode } from '@motcua/engine';
import { IconTrash } from '@tabler/icons-react';
import { renameNode } from '../commands/node-edit.ts';
import { removeThings } from '../commands/remove.ts';
import { mayRemove } from '../rules/may-remove.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { Connections } from './connections.tsx';
import { Part } from './fields.tsx';
import { EndPart, GroupPart } from './group-and-end.tsx';
import { Here } from './here.tsx';
import { LimitsOfNode } from './limits-of-node.tsx';
import { ParallelPart } from './parallel-part.tsx';
import { PositionPart } from './position-part.tsx';
import { StatusAndClock } from './status-and-clock.tsx';
import { StepPart } from './step-part.tsx';
import { TitleFields } from './title-fields.tsx';
import { WaitPart } from './wait-part.tsx';

export function NodePanel({ node }: { node: FlowNode }) {
  const text = useText();
  const { run, readOnly, index } = useDesigner();
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-panel-kind">{text.kinds[node.kind]}</span>
        <code title={text.panel.id}>{node.id}</code>
        {!readOnly && (
          <button
            type="button"
            className="mc-tool is-destructive"
            aria-label={text.panel.remove}
            title={`${text.panel.remove} (Delete)`}
            disabled={!mayRemove(index, node.id).allowed}
            onClick={() => run(removeThings, { nodes: [node.id], edges: [] })}
          >
            <IconTrash size={17} />
          </button>
        )}
      </header>
      <Here at={node.id} />
      <div className="mc-part">
        <TitleFields
          title={node.title}
          disabled={readOnly}
          onCommit={(title) => run(renameNode, { id: node.id, title })}
        />
      </div>
      {node.kind === 'step' && <StepPart node={node} />}
      {node.kind === 'wait' && <WaitPart node={node} />}
      {node.kind === 'parallel' && <ParallelPart node={node} />}
      {node.kind === 'group' && <GroupPart node={node} />}
      {node.kind === 'end' && <EndPart node={node} />}
      {(node.kind === 'consultation' || node.kind === 'linked' || node.kind === 'service') && (
        <p className="mc-hint">{text.panel.reserved}</p>
      )}
      {node.kind !== 'end' && <Connections node={node} />}
      <StatusAndClock node={node} />
      <LimitsOfNode id={node.id} />
      <Part title={text.panel.position}>
        <PositionPart node={node} />
      </Part>
    </>
  );
}
