import type { Branch } from '@motcua/engine';
import { IconPlus, IconX } from '@tabler/icons-react';
import {
  addBranch,
  removeBranch,
  renameBranch,
  setBranchEntry,
  setBranchStart,
  setJoin,
} from '../commands/branches.ts';
import { type ParallelNode, textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { ConditionBuilder } from './condition-builder.tsx';
import { NumberField, Part, SelectField } from './fields.tsx';
import { TitlePair } from './text-pair.tsx';

export function ParallelPart({ node }: { node: ParallelNode }) {
  const text = useText();
  const { run, readOnly } = useDesigner();
  const { join } = node;
  const parallel = node.id;
  return (
    <>
      <Part title={text.panel.join}>
        <SelectField
          label={text.panel.join}
          value={join.mode}
          options={[
            { value: 'all', label: text.join.all },
            { value: 'any', label: text.join.any },
            { value: 'count', label: text.panel.joinCount },
          ]}
          disabled={readOnly}
          onCommit={(mode) => {
            if (mode === 'count') run(setJoin, { parallel, join: { mode, count: 1 } });
            else if (mode === 'all' || mode === 'any') run(setJoin, { parallel, join: { mode } });
          }}
        />
        {join.mode === 'count' && (
          <NumberField
            label={text.panel.joinCount}
            value={join.count}
            min={1}
            step={1}
            disabled={readOnly}
            onCommit={(count) => {
              if (Number.isInteger(count) && count <= 64)
                run(setJoin, { parallel, join: { mode: 'count', count } });
            }}
          />
        )}
      </Part>
      <Part title={text.panel.branches}>
        {node.branches.map((branch) => (
          <BranchFields key={branch.id} parallel={node} branch={branch} />
        ))}
        {!readOnly && (
          <button type="button" className="mc-link" onClick={() => run(addBranch, { parallel })}>
            <IconPlus size={14} aria-hidden /> {text.panel.addBranch}
          </button>
        )}
      </Part>
    </>
  );
}

function BranchFields({ parallel, branch }: { parallel: ParallelNode; branch: Branch }) {
  const text = useText().panel;
  const language = useLanguage();
  const { run, readOnly, index } = useDesigner();
  const payload = { parallel: parallel.id, branch: branch.id };
  return (
    <div className="mc-row">
      <div className="mc-row-amount">
        <TitlePair
          label={text.branchName}
          title={branch.title}
          onCommit={(title) => run(renameBranch, { ...payload, title })}
        />
        {parallel.branches.length > 1 && !readOnly && (
          <button
            type="button"
            className="mc-tool"
            aria-label={`${text.removeBranch}: ${textIn(branch.title, language)}`}
            title={text.removeBranch}
            onClick={() => run(removeBranch, payload)}
          >
            <IconX size={15} />
          </button>
        )}
      </div>
      <SelectField
        label={text.starts}
        value={branch.start ?? ''}
        options={index
          .childrenOf(branch.id)
          .map((child) => ({ value: child.id, label: textIn(child.title, language) }))}
        disabled={readOnly}
        onCommit={(start) => run(setBranchStart, { ...payload, start: start === '' ? undefined : start })}
      />
      <ConditionBuilder
        label={text.branchEntry}
        condition={branch.entry}
        disabled={readOnly}
        onCommit={(entry) => run(setBranchEntry, { ...payload, entry })}
      />
    </div>
  );
}
