import type { FlowEdge, FlowNode } from '@motcua/engine';
import { IconArrowBackUp, IconArrowDown, IconArrowRight, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { reorderEdge } from '../commands/edge-order.ts';
import { nameApart } from '../drawing/name-apart.ts';
import { edgeWords } from '../drawing/words.ts';
import { edgeKey } from '../model/selection.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { ConnectList } from './connect-list.tsx';
import { Part } from './fields.tsx';
import { WaysAdvice } from './rule-advice.tsx';

/** Where a node leads: the clerk's actions, the rules of a decision, in their order; and the list to connect further. */
export function Connections({ node }: { node: FlowNode }) {
  const { panel: text, containers } = useText();
  const { index, readOnly, connectingFrom, startConnecting } = useDesigner();
  const leaving = index.edgesFrom(node.id).toSorted((a, b) => a.order - b.order);
  const titles: Partial<Record<FlowNode['kind'], string>> = {
    decision: text.rules,
    step: text.actions,
    group: containers.actsOfPhase,
  };
  const isPhase = node.kind === 'group';
  const full = (node.kind === 'start' || node.kind === 'parallel') && leaving.length > 0;
  return (
    <Part title={titles[node.kind] ?? text.connections}>
      <ul className="mc-connections">
        {leaving.map((edge, at) => (
          <Connection key={edge.id} edge={edge} first={at === 0} last={at === leaving.length - 1} />
        ))}
      </ul>
      <WaysAdvice node={node.id} />
      {isPhase && leaving.length === 0 && <p className="mc-hint">{containers.actsOfPhaseHint}</p>}
      {!readOnly && !full && connectingFrom !== node.id && (
        <button type="button" className="mc-link" onClick={() => startConnecting(node.id)}>
          <IconPlus size={14} aria-hidden /> {text.connectTo}
        </button>
      )}
      {connectingFrom === node.id && <ConnectList from={node.id} />}
    </Part>
  );
}

function Connection({ edge, first, last }: { edge: FlowEdge; first: boolean; last: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { document, run, readOnly, select } = useDesigner();
  const Icon = edge.returns ? IconArrowBackUp : IconArrowRight;
  return (
    <li>
      <button type="button" className="mc-connection" onClick={() => select([edgeKey(edge.id)])}>
        <strong>{edgeWords(document, edge, language) || text.edgeWords.join}</strong>
        <span>
          <Icon size={13} aria-hidden /> {nameApart(document, edge.to, language)}
        </span>
      </button>
      {!readOnly && !(first && last) && (
        <span className="mc-order-tools">
          <button
            type="button"
            className="mc-tool"
            aria-label={text.panel.moveUp}
            disabled={first}
            onClick={() => run(reorderEdge, { id: edge.id, by: -1 })}
          >
            <IconArrowUp size={14} />
          </button>
          <button
            type="button"
            className="mc-tool"
            aria-label={text.panel.moveDown}
            disabled={last}
            onClick={() => run(reorderEdge, { id: edge.id, by: 1 })}
          >
            <IconArrowDown size={14} />
          </button>
        </span>
      )}
    </li>
  );
}
