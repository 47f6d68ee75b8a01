import { IconArrowRight, IconArrowBackUp } from '@tabler/icons-react';
import { renameBranch } from '../../commands/branches.ts';
import { labelEdge } from '../../commands/edge-edit.ts';
import { renameNode } from '../../commands/node-edit.ts';
import { edgeWords, titleOf } from '../../drawing/words.ts';
import { textIn } from '../../model/document-types.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { TextCell } from './text-cell.tsx';
import { totalWords } from './plan-time.ts';
import { amountsInOrder } from './step-words.ts';
import { type LineProps, renamed } from './step-line.tsx';

/** A phase as a heading across the table, with the sum of its steps and the limits that cover it. */
export function PhaseLine({ line, grid }: LineProps<'phase'>) {
  const text = useText();
  const language = useLanguage();
  const { run, readOnly, index } = useDesigner();
  const { node, limits } = line;
  const limitWords = limits
    .map((limit) => `${textIn(limit.title, language)}: ${amountsInOrder(limit.amount, language)}`)
    .join('; ');
  return (
    <tr className="mc-line-phase" data-line={line.id} data-depth={line.depth}>
      <TextCell
        grid={grid}
        at={{ line: line.id, column: 'task' }}
        label={`${text.kinds.group}: ${node.title[language]}`}
        readOnly={readOnly}
        span={3}
        value={node.title[language]}
        lead={<span className="mc-line-kind">{text.kinds.group}</span>}
        onCommit={(words) => {
          if (words !== '') run(renameNode, { id: node.id, title: renamed(node.title, language, words) });
        }}
      />
      <td className="mc-cell-time">{text.table.phaseTotal(totalWords(index, node.id, language))}</td>
      <td colSpan={2}>{limitWords}</td>
    </tr>
  );
}

export function ParallelLine({ line, grid }: LineProps<'parallel'>) {
  const text = useText();
  const language = useLanguage();
  const { run, readOnly } = useDesigner();
  const { node } = line;
  const join = node.join.mode === 'count' ? text.join.count(node.join.count) : text.join[node.join.mode];
  return (
    <tr className="mc-line-parallel" data-line={line.id} data-depth={line.depth}>
      <TextCell
        grid={grid}
        at={{ line: line.id, column: 'task' }}
        label={`${text.kinds.parallel}: ${node.title[language]}`}
        readOnly={readOnly}
        span={3}
        value={node.title[language]}
        lead={<span className="mc-line-kind">{text.kinds.parallel}</span>}
        onCommit={(words) => {
          if (words !== '') run(renameNode, { id: node.id, title: renamed(node.title, language, words) });
        }}
      />
      <td colSpan={3}>{join}</td>
    </tr>
  );
}

export function BranchLine({ line, grid }: LineProps<'branch'>) {
  const text = useText();
  const language = useLanguage();
  const { run, readOnly, index } = useDesigner();
  const { branch } = line;
  return (
    <tr className="mc-line-branch" data-line={line.id} data-depth={line.depth}>
      <TextCell
        grid={grid}
        at={{ line: line.id, column: 'task' }}
        label={`${text.panel.branchName}: ${textIn(branch.title, language)}`}
        readOnly={readOnly}
        span={6}
        value={branch.title[language]}
        onCommit={(words) => {
          const parallel = index.parallelOf(branch.id)?.id;
          if (words === '' || parallel === undefined) return;
          run(renameBranch, { parallel, branch: branch.id, title: renamed(branch.title, language, words) });
        }}
      />
    </tr>
  );
}

/** An action under its step: the clerk's word, which can be changed here, and where it leads. */
export function ActionLine({ line, grid }: LineProps<'action'>) {
  const text = useText();
  const language = useLanguage();
  const { run, readOnly, document } = useDesigner();
  const { edge } = line;
  const words = edgeWords(document, edge, language);
  const Icon = edge.returns ? IconArrowBackUp : IconArrowRight;
  return (
    <tr className="mc-line-action" data-line={line.id} data-depth={line.depth}>
      <td />
      <TextCell
        grid={grid}
        at={{ line: line.id, column: 'task' }}
        label={`${text.table.actionOf}: ${words}`}
        readOnly={readOnly || edge.label === undefined}
        span={2}
        value={words}
        lead={<Icon size={14} aria-hidden />}
        onCommit={(next) => {
          if (next === '' || edge.label === undefined) return;
          run(labelEdge, { id: edge.id, label: renamed(edge.label, language, next) });
        }}
      />
      <td colSpan={3}>{text.table.target(titleOf(document, edge.to, language))}</td>
    </tr>
  );
}
