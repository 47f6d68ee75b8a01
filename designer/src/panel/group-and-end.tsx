import { setOutcome, setStart } from '../commands/node-edit.ts';
import { type EndNode, type GroupNode, textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { Part, SelectField } from './fields.tsx';

export function GroupPart({ node }: { node: GroupNode }) {
  const text = useText();
  const language = useLanguage();
  const { index, run, readOnly } = useDesigner();
  return (
    <Part title={text.kinds.group}>
      <SelectField
        label={text.panel.starts}
        value={node.start ?? ''}
        options={index
          .childrenOf(node.id)
          .map((child) => ({ value: child.id, label: textIn(child.title, language) }))}
        disabled={readOnly}
        onCommit={(start) => run(setStart, { id: node.id, start: start === '' ? undefined : start })}
      />
    </Part>
  );
}

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
