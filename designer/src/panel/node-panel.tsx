import type { FlowNode } from '@motcua/engine';
import { IconTrash } from '@tabler/icons-react';
import { renameNode } from '../commands/node-edit.ts';
import { removeThings } from '../commands/remove.ts';
import { isSideStep } from '../model/side-steps.ts';
import { mayRemove } from '../rules/may-remove.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { Connections } from './connections.tsx';
import { Part } from './fields.tsx';
import { ContainersPart } from './containers-part.tsx';
import { ConsultationPart } from './consultation-part.tsx';
import { DeadlinePart } from './deadline-part.tsx';
import { EndPart } from './end-part.tsx';
import { Here } from './here.tsx';
import { LinkedPart } from './linked-part.tsx';
import { LimitsOfNode } from './limits-of-node.tsx';
import { MorePart } from './more-part.tsx';
import { ParallelPart } from './parallel-part.tsx';
import { PhasePart } from './phase-part.tsx';
import { PositionPart } from './position-part.tsx';
import { ServicePart } from './service-part.tsx';
import { SideStepPart } from './side-step-part.tsx';
import { StatusAndClock } from './status-and-clock.tsx';
import { TechnicalPart } from './technical-part.tsx';
import { StepPart } from './step-part.tsx';
import { TitleFields } from './title-fields.tsx';
import { WaitPart } from './wait-part.tsx';

export function NodePanel({ node }: { node: FlowNode }) {
  const text = useText();
  const { run, readOnly, index } = useDesigner();
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-panel-kind">{isSideStep(node) ? text.sideStep : text.kinds[node.kind]}</span>
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
      {node.kind === 'group' && <PhasePart node={node} />}
      {node.kind === 'end' && <EndPart node={node} />}
      {node.kind === 'consultation' && <ConsultationPart node={node} />}
      {node.kind === 'linked' && <LinkedPart node={node} />}
      {node.kind === 'service' && <ServicePart node={node} />}
      {node.kind !== 'end' && <Connections node={node} />}
      {node.kind === 'step' && <SideStepPart node={node} />}
      <StatusAndClock node={node} />
      {(node.kind === 'step' || node.kind === 'group') && <DeadlinePart node={node} />}
      <ContainersPart />
      <LimitsOfNode id={node.id} />
      <MorePart node={node} />
      <Part title={text.panel.position}>
        <PositionPart node={node} />
      </Part>
      <TechnicalPart id={node.id} />
    </>
  );
}
