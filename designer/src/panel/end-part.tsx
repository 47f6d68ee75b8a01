import { setOutcome } from '../commands/node-edit.ts';
import type { EndNode } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { Part, SelectField } from './fields.tsx';

export function EndPart({ node }: { node: EndNode }) {
  const text = useText();
  const { run, readOnly, index } = useDesigner();
  const inBranch = node.within !== undefined && index.branch(node.within) !== undefined;
  const outcomes = (Object.keys(text.outcomes) as EndNode['outcome'][]).filter(
    (outcome) => (outcome === 'branchDone') === inBranch,
  );
  return (
    <Part title={text.panel.outcome}>
      <SelectField
        label={text.panel.outcome}
        value={node.outcome}
        options={outcomes.map((outcome) => ({ value: outcome, label: text.outcomes[outcome] }))}
        disabled={readOnly}
        onCommit={(next) => run(setOutcome, { id: node.id, outcome: next as EndNode['outcome'] })}
      />
    </Part>
  );
}
