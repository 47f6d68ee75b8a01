import type { FlowEdge } from '@motcua/engine';
import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import {
  askFact,
  demandReason,
  labelEdge,
  setArm,
  setCondition,
  setMark,
  setOtherwise,
  setReturns,
} from '../commands/edge-edit.ts';
import { retargetEdge } from '../commands/edge-retarget.ts';
import { removeThings } from '../commands/remove.ts';
import { titleOf } from '../drawing/words.ts';
import { type Mark, textIn } from '../model/document-types.ts';
import { edgeKey } from '../model/selection.ts';
import { mayConnect } from '../rules/may-connect.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { ConditionBuilder } from './condition-builder.tsx';
import { CheckField, Part, SelectField } from './fields.tsx';
import { Here } from './here.tsx';
import { TitleFields } from './title-fields.tsx';

export function EdgePanel({ edge }: { edge: FlowEdge }) {
  const text = useText();
  const language = useLanguage();
  const { document, index, run, readOnly, show } = useDesigner();
  const { id } = edge;
  const source = index.node(edge.from);
  const isAction = source?.kind === 'step' || source?.kind === 'group' || source?.kind === 'wait';
  const targets = document.flow.nodes.filter(
    (node) =>
      node.id === edge.to ||
      mayConnect(index, edge.from, node.id, { label: edge.label?.vi ?? '', except: id }).allowed,
  );
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-panel-kind">{text.panel.edge}</span>
        <code title={text.panel.id}>{id}</code>
        {!readOnly && (
          <button
            type="button"
            className="mc-tool is-destructive"
            aria-label={text.panel.remove}
            title={`${text.panel.remove} (Delete)`}
            onClick={() => run(removeThings, { nodes: [], edges: [id] })}
          >
            <IconTrash size={17} />
          </button>
        )}
      </header>
      <Here at={edgeKey(id)} />
      <div className="mc-part">
        <TitleFields
          title={edge.label ?? { vi: '', en: '' }}
          labels={{ vi: text.panel.labelVi, en: text.panel.labelEn }}
          disabled={readOnly}
          onCommit={(label) => run(labelEdge, { id, label: label.vi === '' ? undefined : label })}
        />
        <button type="button" className="mc-link" onClick={() => show(edge.from)}>
          {text.panel.from}: {titleOf(document, edge.from, language)} <IconArrowRight size={13} aria-hidden />
        </button>
        <SelectField
          label={text.panel.to}
          value={edge.to}
          options={targets.map((node) => ({ value: node.id, label: textIn(node.title, language) }))}
          disabled={readOnly}
          onCommit={(to) => run(retargetEdge, { id, to })}
        />
        {source?.kind === 'wait' && (
          <SelectField
            label={text.panel.arm}
            value={edge.arm ?? ''}
            options={source.arms.map((arm, at) => ({
              value: arm.id,
              label: `${at + 1}. ${text.arms[arm.kind]}`,
            }))}
            disabled={readOnly}
            onCommit={(arm) => run(setArm, { id, arm })}
          />
        )}
        <CheckField
          label={text.panel.returns}
          checked={edge.returns}
          disabled={readOnly}
          onCommit={(returns) => run(setReturns, { id, returns })}
        />
      </div>
      {(source?.kind === 'decision' || source?.kind === 'step' || source?.kind === 'group') && (
        <Part title={text.panel.condition}>
          {source.kind === 'decision' && (
            <CheckField
              label={text.panel.otherwise}
              checked={edge.otherwise}
              disabled={readOnly || edge.otherwise}
              onCommit={() => run(setOtherwise, { id })}
            />
          )}
          {!edge.otherwise && (
            <ConditionBuilder
              label={text.panel.condition}
              condition={edge.when}
              disabled={readOnly}
              onCommit={(when) => run(setCondition, { id, when })}
            />
          )}
        </Part>
      )}
      {isAction && <DemandsPart edge={edge} />}
      <MarksPart edge={edge} />
    </>
  );
}

function DemandsPart({ edge }: { edge: FlowEdge }) {
  const text = useText();
  const language = useLanguage();
  const { document, run, readOnly } = useDesigner();
  const { id } = edge;
  const askable = document.facts.filter((fact) => fact.source.kind === 'outcome');
  return (
    <Part title={text.panel.demands}>
      <CheckField
        label={text.panel.demandsReason}
        checked={edge.demands?.reason ?? false}
        disabled={readOnly}
        onCommit={(reason) => run(demandReason, { id, reason })}
      />
      {askable.map((fact) => (
        <CheckField
          key={fact.id}
          label={`${text.panel.askedFacts}: ${textIn(fact.title, language)}`}
          checked={edge.demands?.facts.some((asked) => asked.fact === fact.id) ?? false}
          disabled={readOnly}
          onCommit={(asked) => run(askFact, { id, fact: fact.id, asked })}
        />
      ))}
    </Part>
  );
}

function MarksPart({ edge }: { edge: FlowEdge }) {
  const text = useText();
  const { run, readOnly } = useDesigner();
  const marks = Object.keys(text.marks) as Mark[];
  return (
    <details className="mc-part" open={edge.marks.length > 0}>
      <summary>{text.panel.marks}</summary>
      <div className="mc-marks">
        {marks.map((mark) => (
          <CheckField
            key={mark}
            label={text.marks[mark]}
            checked={edge.marks.includes(mark)}
            disabled={readOnly}
            onCommit={(marked) => run(setMark, { id: edge.id, mark, marked })}
          />
        ))}
      </div>
    </details>
  );
}
