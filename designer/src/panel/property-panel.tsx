import './panel.css';
import { thingsOf } from '../model/selection.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { DocumentPanel } from './document-panel.tsx';
import { EdgePanel } from './edge-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { SeveralPanel } from './several-panel.tsx';

/** The properties of whatever is selected; of the procedure itself when nothing is. */
export function PropertyPanel() {
  const text = useText().panel;
  const { index, selected } = useDesigner();
  const { nodes, edges } = thingsOf(selected);
  const node = selected.size === 1 ? index.node(nodes[0] ?? '') : undefined;
  const edge = selected.size === 1 ? index.edge(edges[0] ?? '') : undefined;
  return (
    <aside className="mc-panel" aria-label={text.label}>
      {node !== undefined && <NodePanel key={node.id} node={node} />}
      {node === undefined && edge !== undefined && <EdgePanel key={edge.id} edge={edge} />}
      {selected.size > 1 && <SeveralPanel />}
      {(selected.size === 0 || (selected.size === 1 && node === undefined && edge === undefined)) && (
        <DocumentPanel />
      )}
    </aside>
  );
}
