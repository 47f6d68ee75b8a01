import type { FlowEdge, FlowNode } from '@motcua/engine';
import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import { labelEdge, setArm, setCondition, setOtherwise, setReturns } from '../commands/edge-edit.ts';
import { retargetEdge } from '../commands/edge-retarget.ts';
import { removeThings } from '../commands/remove.ts';
import { nameApart } from '../drawing/name-apart.ts';
import { armWords } from '../drawing/words.ts';
import { edgeKey } from '../model/selection.ts';
import { mayConnect } from '../rules/may-connect.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { ConditionBuilder } from './condition-builder.tsx';
import { DemandsPart } from './edge-demands.tsx';
import { ProducesPart, ReopensPart } from './edge-more.tsx';
import { BackToPart, MarksPart } from './edge-traces.tsx';
import { WhoPart } from './edge-who.tsx';
import { CheckField, Part, SelectField } from './fields.tsx';
import { Here } from './here.tsx';
import { RecordedFacts } from './recorded-facts.tsx';
import { WaysAdvice } from './rule-advice.tsx';
import { TechnicalPart } from './technical-part.tsx';
import { TitleFields } from './title-fields.tsx';

export function EdgePanel({ edge }: { edge: FlowEdge }) {
  const text = useText();
  const language = useLanguage();
  const { document, index, run, readOnly, show } = useDesigner();
  const { id } = edge;
  const source = index.node(edge.from);
  const isAction = source !== undefined && isActed(source, edge);
  const targets = document.flow.nodes.filter(
    (node) =>
      node.id === edge.to ||
      mayConnect(index, edge.from, node.id, { label: edge.label?.vi ?? '', except: id }).allowed,
  );
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-panel-kind">{text.panel.edge}</span>
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
          {text.panel.from}: {nameApart(document, edge.from, language)}{' '}
          <IconArrowRight size={13} aria-hidden />
        </button>
        <SelectField
          label={text.panel.to}
          value={edge.to}
          options={targets.map((node) => ({ value: node.id, label: nameApart(document, node.id, language) }))}
          disabled={readOnly}
          onCommit={(to) => run(retargetEdge, { id, to })}
        />
        {source?.kind === 'wait' && (
          <SelectField
            label={text.panel.arm}
            value={edge.arm ?? ''}
            options={source.arms.map((arm, at) => ({
              value: arm.id,
              label: `${at + 1}. ${armWords(arm, language)}`,
            }))}
            disabled={readOnly}
            onCommit={(arm) => run(setArm, { id, arm })}
          />
        )}
        {(source?.kind === 'consultation' || source?.kind === 'service') && (
          <ResultArm edge={edge} source={source} />
        )}
        <CheckField
          label={text.panel.returns}
          checked={edge.returns}
          disabled={readOnly}
          onCommit={(returns) => run(setReturns, { id, returns })}
        />
      </div>
      {source !== undefined &&
        (source.kind === 'decision' || (isAction && source.kind !== 'wait') || edge.when !== undefined) && (
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
            <WaysAdvice node={edge.from} />
          </Part>
        )}
      {(isAction || source?.kind === 'linked') && <WhoPart edge={edge} />}
      {isAction && <DemandsPart edge={edge} />}
      {(isAction || edge.produces.length > 0) && <ProducesPart edge={edge} />}
      <ReopensPart edge={edge} />
      {(isAction || edge.backTo !== undefined) && <BackToPart edge={edge} />}
      <MarksPart edge={edge} />
      <details className="mc-part" open={edge.sets.length > 0}>
        <summary>{text.more.sets}</summary>
        <RecordedFacts edge={edge} />
      </details>
      <TechnicalPart id={id} />
    </>
  );
}

/** May somebody take it? An ending of a consultation or a service is taken by the system alone, and so is that of a
 * linked node. */
function isActed(source: FlowNode, edge: FlowEdge): boolean {
  if (source.kind === 'consultation') return edge.arm === undefined;
  if (source.kind === 'linked') return edge.who !== undefined;
  return source.kind === 'step' || source.kind === 'group' || source.kind === 'wait';
}

interface ResultArmProps {
  readonly edge: FlowEdge;
  readonly source: Extract<FlowNode, { kind: 'consultation' | 'service' }>;
}

/** The ending of a consultation or a service that the edge belongs to. */
function ResultArm({ edge, source }: ResultArmProps) {
  const text = useText();
  const { run, readOnly } = useDesigner();
  const arms = text[source.kind].arms;
  return (
    <SelectField
      label={text.panel.resultArm}
      value={edge.arm ?? ''}
      {...(source.kind === 'consultation' && { empty: text.panel.ownAction })}
      options={Object.entries(arms).map(([value, label]) => ({ value, label }))}
      disabled={readOnly}
      onCommit={(arm) => run(setArm, { id: edge.id, arm: arm === '' ? undefined : arm })}
    />
  );
}
