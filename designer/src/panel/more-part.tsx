import type { FlowNode } from '@motcua/engine';
import { setNote } from '../commands/node-edit.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { TextPair } from './text-pair.tsx';

/** What authors say to each other about a place. */
export function MorePart({ node }: { node: FlowNode }) {
  const text = useText().more;
  const { run } = useDesigner();
  return (
    <details className="mc-part" open={node.note !== undefined}>
      <summary>{text.title}</summary>
      <TextPair
        label={text.note}
        text={node.note}
        rows={2}
        onCommit={(note) => run(setNote, { id: node.id, note })}
      />
      <p className="mc-hint">{text.noteHint}</p>
    </details>
  );
}
